import { randomBytes } from "node:crypto";
import { expect, it } from "vitest";
import { forgetUploads } from "../../../hub/store/queries/file.ts";
import { write } from "../../../hub/store/write.ts";
import { chunkAnswerSchema, missingFilesAnswerSchema } from "../../../shared/sync/files.ts";
import { LIMITS } from "../../../shared/sync/limits.ts";
import { ask, refusalOf, sendEntries } from "../../support/hub/client.ts";
import { append, type StationLog, sha256 } from "../../support/hub/station.ts";
import { enrolledStation, onBothStores, type TestHub } from "../../support/hub/stores.ts";

const CHUNK = 2 ** 20;

const put = (station: StationLog, hub: TestHub, file: Buffer, offset: number) =>
  putAs(sha256(file), { station, hub, file, offset });

interface Sent {
  readonly station: StationLog;
  readonly hub: TestHub;
  readonly file: Buffer;
  readonly offset: number;
}

const putAs = (hash: string, { station, hub, file, offset }: Sent) => {
  const path = `/v1/files/${hash}?offset=${offset}&size=${file.length}`;
  const body = file.subarray(offset, offset + CHUNK);
  return ask(station, hub, { method: "PUT", path, body }, chunkAnswerSchema);
};

const missing = async (station: StationLog, hub: TestHub, hashes: readonly string[]) =>
  (
    await ask(
      station,
      hub,
      { method: "POST", path: "/v1/files/missing", body: { hashes } },
      missingFilesAnswerSchema,
    )
  ).missing;

onBothStores("a file", (openHub) => {
  it("comes in chunks, goes on after a break, and is kept when it has its hash", async () => {
    const hub = await openHub();
    const station = await enrolledStation(hub);
    const file = randomBytes(2 * CHUNK + 1_000);
    const hash = sha256(file);
    expect(await put(station, hub, file, 0)).toEqual({ offset: CHUNK, complete: false });
    expect(await missing(station, hub, [hash])).toEqual([{ sha256: hash, offset: CHUNK }]);
    for (const wrong of [0, 2 * CHUNK])
      expect(await refusalOf(put(station, hub, file, wrong))).toMatchObject({
        code: "wrong-offset",
        offset: CHUNK,
      });
    await put(station, hub, file, CHUNK);
    expect(await put(station, hub, file, 2 * CHUNK)).toEqual({ offset: file.length, complete: true });
    expect(await missing(station, hub, [hash])).toEqual([]);
    const chunks = await hub.context.store.selectFrom("file_chunk").select("bytes").orderBy("at").execute();
    expect(sha256(Buffer.concat(chunks.map(({ bytes }) => bytes)))).toBe(hash);
    expect(await hub.context.store.selectFrom("upload_chunk").selectAll().execute()).toEqual([]);
  });

  it("is kept once, whoever sends it", async () => {
    const hub = await openHub();
    const [one, two] = [await enrolledStation(hub), await enrolledStation(hub)];
    const file = randomBytes(CHUNK + 5);
    await put(one, hub, file, 0);
    await put(two, hub, file, 0);
    await Promise.all([put(one, hub, file, CHUNK), put(two, hub, file, CHUNK)]);
    expect(await hub.context.store.selectFrom("file").selectAll().execute()).toHaveLength(1);
    expect(await put(one, hub, file, 0)).toEqual({ offset: file.length, complete: true });
  });

  it("that is not what its hash says is dropped, and can be sent again", async () => {
    const hub = await openHub();
    const station = await enrolledStation(hub);
    const file = randomBytes(500);
    const hash = sha256(file);
    const other = randomBytes(500);
    expect(await refusalOf(putAs(hash, { station, hub, file: other, offset: 0 }))).toMatchObject({
      code: "hash-differs",
      offset: 0,
    });
    expect(await put(station, hub, file, 0)).toEqual({ offset: 500, complete: true });
  });

  it("whose chunk is sent twice at the same time is not made longer", async () => {
    const hub = await openHub();
    const station = await enrolledStation(hub);
    const file = randomBytes(CHUNK + 10);
    const twice = await Promise.allSettled([put(station, hub, file, 0), put(station, hub, file, 0)]);
    expect(twice.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await put(station, hub, file, CHUNK)).toMatchObject({ complete: true });
  });

  it("that no entry names takes only so much room from others; one that an entry names is taken", async () => {
    const hub = await openHub();
    const station = await enrolledStation(hub);
    const begin = (index: number) => {
      const path = `/v1/files/${sha256(String(index))}?offset=0&size=${LIMITS.file}`;
      return ask(station, hub, { method: "PUT", path, body: Buffer.from("x") }, chunkAnswerSchema);
    };
    const most = (512 * 2 ** 20) / LIMITS.file;
    for (let index = 0; index < most; index += 1) await begin(index);
    expect((await refusalOf(begin(most))).code).toBe("store-full");
    append(station, { kind: "file-attached", payload: { sha256: sha256(String(most)) } });
    await sendEntries(station, hub, station.entries);
    expect(await begin(most)).toEqual({ offset: 1, complete: false });
    const other = await enrolledStation(hub);
    await put(other, hub, randomBytes(5), 0);
  });

  it("that nobody went on to send is forgotten after a while", async () => {
    const hub = await openHub();
    const station = await enrolledStation(hub);
    const file = randomBytes(CHUNK + 5);
    await put(station, hub, file, 0);
    const { store } = hub.context;
    await write(store, (tx) => forgetUploads(tx, "2020-01-01T00:00:00.000Z"));
    expect(await missing(station, hub, [sha256(file)])).toMatchObject([{ offset: CHUNK }]);
    await write(store, (tx) => forgetUploads(tx, new Date(Date.now() + 1_000).toISOString()));
    expect(await missing(station, hub, [sha256(file)])).toMatchObject([{ offset: 0 }]);
    expect(await store.selectFrom("upload_chunk").selectAll().execute()).toEqual([]);
  });
});
