import type { Insertable, Selectable } from "kysely";
import type { StationReport } from "../../../shared/sync/entries.ts";
import { plain } from "../../services/plain.ts";
import type { Store } from "../open.ts";
import type { Tables } from "../tables.ts";
import type { Write } from "../write.ts";

/** Of PostgreSQL's integers. */
const LARGEST = 2 ** 31 - 1;

export type StationRow = Selectable<Tables["station"]>;

export function findStation(db: Store, id: string): Promise<StationRow | undefined> {
  return db.selectFrom("station").selectAll().where("id", "=", id).executeTakeFirst();
}

export function listStations(db: Store): Promise<StationRow[]> {
  return db.selectFrom("station").selectAll().orderBy("post").orderBy("id").execute();
}

export async function insertStation(
  write: Write,
  row: Pick<Insertable<Tables["station"]>, "id" | "post" | "crossing" | "public_key" | "enrolled_at">,
): Promise<void> {
  await write
    .insertInto("station")
    .values({ ...row, clock_ahead: 0, unsynced: 0, unsynced_files: 0 })
    .execute();
}

/** What the posts of stations are called, by station. */
export async function postNames(db: Store, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.selectFrom("station").select(["id", "post"]).where("id", "in", ids).execute();
  return new Map(rows.map(({ id, post }) => [id, post]));
}

/** Locks the station's row until the end of the transaction; false once it is revoked. */
export async function lockStation(write: Write, id: string): Promise<boolean> {
  const { numUpdatedRows } = await write
    .updateTable("station")
    .set((station) => ({ id: station.ref("id") }))
    .where("id", "=", id)
    .where("revoked_at", "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Whether the station has reported after a time. */
export async function reportedAfter(write: Write, id: string, at: string): Promise<boolean> {
  const row = await write.selectFrom("station").select("reported_at").where("id", "=", id).executeTakeFirst();
  return row !== undefined && row.reported_at !== null && row.reported_at > at;
}

export async function noteReport(write: Write, id: string, report: StationReport, at: string): Promise<void> {
  await write
    .updateTable("station")
    .set({
      reported_at: at,
      unsynced: Math.min(report.unsynced, LARGEST),
      unsynced_files: Math.min(report.unsyncedFiles, LARGEST),
      catalogue: report.catalogue === null ? null : plain(report.catalogue),
      app: plain(report.app),
      ...(report.clockAhead === undefined ? {} : { clock_ahead: report.clockAhead }),
    })
    .where("id", "=", id)
    .execute();
}

export async function noteContact(write: Write, id: string, at: string): Promise<void> {
  await write.updateTable("station").set({ last_contact: at }).where("id", "=", id).execute();
}

/** A contact by stick, unless there was a later one. */
export async function noteLateContact(write: Write, id: string, at: string): Promise<void> {
  await write
    .updateTable("station")
    .set({ last_contact: at })
    .where("id", "=", id)
    .where((station) => station.or([station("last_contact", "is", null), station("last_contact", "<", at)]))
    .execute();
}

/** The first revocation counts; false where there was one, or no such station. */
export async function putRevoked(
  write: Write,
  id: string,
  { at, reason, by }: { readonly at: string; readonly reason: string; readonly by: string },
): Promise<boolean> {
  const { numUpdatedRows } = await write
    .updateTable("station")
    .set({ revoked_at: at, revoked_reason: reason, revoked_by: by })
    .where("id", "=", id)
    .where("revoked_at", "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** False where it was not revoked, or is not known. */
export async function putReinstated(write: Write, id: string): Promise<boolean> {
  const { numUpdatedRows } = await write
    .updateTable("station")
    .set({ revoked_at: null, revoked_reason: null, revoked_by: null })
    .where("id", "=", id)
    .where("revoked_at", "is not", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
