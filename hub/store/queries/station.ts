import type { Insertable, Selectable } from "kysely";
import type { StationReport } from "../../../shared/sync/entries.ts";
import type { Store } from "../open.ts";
import type { Tables } from "../tables.ts";
import type { Write } from "../write.ts";

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

/** Notes the report and locks the station's row until the end of the transaction; false once it is revoked. */
export async function lockStation(write: Write, id: string, report: StationReport): Promise<boolean> {
  const { numUpdatedRows } = await write
    .updateTable("station")
    .set({
      unsynced: report.unsynced,
      unsynced_files: report.unsyncedFiles,
      catalogue: report.catalogue,
      app: report.app,
    })
    .where("id", "=", id)
    .where("revoked_at", "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function noteContact(
  write: Write,
  id: string,
  { at, clockAhead }: { at: string; clockAhead: number },
): Promise<void> {
  await write
    .updateTable("station")
    .set({ last_contact: at, clock_ahead: clockAhead })
    .where("id", "=", id)
    .execute();
}

/** The first revocation counts. */
export async function revokeStation(db: Store, id: string, at: string, reason: string): Promise<void> {
  await db
    .updateTable("station")
    .set({ revoked_at: at, revoked_reason: reason })
    .where("id", "=", id)
    .where("revoked_at", "is", null)
    .execute();
}
