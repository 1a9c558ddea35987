import type { Store } from "../open.ts";
import type { Write } from "../write.ts";

export async function storedFiles(store: Store, hashes: readonly string[]): Promise<Set<string>> {
  if (hashes.length === 0) return new Set();
  const rows = await store.selectFrom("file").select("sha256").where("sha256", "in", hashes).execute();
  return new Set(rows.map(({ sha256 }) => sha256));
}

export async function fileSize(store: Store, sha256: string): Promise<number | undefined> {
  const row = await store.selectFrom("file").select("size").where("sha256", "=", sha256).executeTakeFirst();
  return row?.size;
}

/** Bytes of each upload that a station has begun. */
export async function uploadOffsets(
  store: Store,
  station: string,
  hashes: readonly string[],
): Promise<Map<string, number>> {
  if (hashes.length === 0) return new Map();
  const rows = await store
    .selectFrom("upload")
    .select(["sha256", "received"])
    .where("station", "=", station)
    .where("sha256", "in", hashes)
    .execute();
  return new Map(rows.map(({ sha256, received }) => [sha256, received]));
}

interface Upload {
  readonly station: string;
  readonly sha256: string;
}

/** Begins an upload or finds it, and locks it until the end of the transaction; the bytes received so far. */
export async function lockUpload(
  write: Write,
  { station, sha256, size, at }: Upload & { readonly size: number; readonly at: string },
): Promise<number> {
  const row = await write
    .insertInto("upload")
    .values({ station, sha256, size, received: 0, begun_at: at })
    .onConflict((conflict) => conflict.columns(["station", "sha256"]).doUpdateSet({ size }))
    .returning("received")
    .executeTakeFirstOrThrow();
  return row.received;
}

export async function addChunk(
  write: Write,
  { station, sha256 }: Upload,
  { at, bytes }: { readonly at: number; readonly bytes: Buffer },
): Promise<void> {
  await write.insertInto("upload_chunk").values({ station, sha256, at, bytes }).execute();
  await write
    .updateTable("upload")
    .set({ received: at + bytes.length })
    .where("station", "=", station)
    .where("sha256", "=", sha256)
    .execute();
}

/** The chunks of an upload one by one, so that a whole file is never in memory. */
export async function* uploadedChunks(write: Write, { station, sha256 }: Upload): AsyncGenerator<Buffer> {
  for (let at = 0; ; ) {
    const row = await write
      .selectFrom("upload_chunk")
      .select("bytes")
      .where("station", "=", station)
      .where("sha256", "=", sha256)
      .where("at", "=", at)
      .executeTakeFirst();
    if (row === undefined) return;
    yield row.bytes;
    at += row.bytes.length;
  }
}

/** Turns a verified upload into a file, once however often it is sent. */
export async function keepUpload(
  write: Write,
  { station, sha256 }: Upload,
  { size, at }: { readonly size: number; readonly at: string },
): Promise<void> {
  const { numInsertedOrUpdatedRows = 0n } = await write
    .insertInto("file")
    .values({ sha256, size, stored_at: at, station })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows > 0n)
    await write
      .insertInto("file_chunk")
      .columns(["sha256", "at", "bytes"])
      .expression((from) =>
        from
          .selectFrom("upload_chunk")
          .select(["sha256", "at", "bytes"])
          .where("station", "=", station)
          .where("sha256", "=", sha256),
      )
      .execute();
  await dropUpload(write, { station, sha256 });
}

export async function dropUpload(write: Write, { station, sha256 }: Upload): Promise<void> {
  for (const table of ["upload_chunk", "upload"] as const)
    await write.deleteFrom(table).where("station", "=", station).where("sha256", "=", sha256).execute();
}

/** Whether an entry names the file. */
export async function isNamed(write: Write, sha256: string): Promise<boolean> {
  const row = await write
    .selectFrom("file_use")
    .select("sha256")
    .where("sha256", "=", sha256)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Bytes that a station has sent or has begun to send, and that no entry names. */
export async function unnamedBytes(write: Write, station: string): Promise<number> {
  let bytes = 0;
  for (const table of ["file", "upload"] as const) {
    const row = await write
      .selectFrom(table)
      .select((from) => from.fn.sum<number | null>(`${table}.size`).as("bytes"))
      .where(`${table}.station`, "=", station)
      .where((where) =>
        where.not(
          where.exists(
            where
              .selectFrom("file_use")
              .select("file_use.entry")
              .whereRef("file_use.sha256", "=", `${table}.sha256`),
          ),
        ),
      )
      .executeTakeFirst();
    bytes += row?.bytes ?? 0;
  }
  return bytes;
}

/** What of a file was sent so long ago that nobody goes on with it. */
export async function forgetUploads(write: Write, begunBefore: string): Promise<void> {
  const old = await write
    .deleteFrom("upload")
    .where("begun_at", "<", begunBefore)
    .returning(["station", "sha256"])
    .execute();
  for (const upload of old) await dropUpload(write, upload);
}

/** One chunk of a stored file; `undefined` where none begins. */
export async function fileChunk(store: Store, sha256: string, at: number): Promise<Buffer | undefined> {
  const row = await store
    .selectFrom("file_chunk")
    .select("bytes")
    .where("sha256", "=", sha256)
    .where("at", "=", at)
    .executeTakeFirst();
  return row?.bytes;
}
