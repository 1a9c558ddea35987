import type { Insertable } from "kysely";
import type { Store } from "../open.ts";
import type { Tables } from "../tables.ts";
import { parts, type Write } from "../write.ts";

/** Sequences of a station's refused entries with the reasons. */
export function refusalsOf(db: Store, station: string) {
  return db.selectFrom("refusal").select(["sequence", "reason"]).where("station", "=", station).execute();
}

export async function saveRefusals(
  write: Write,
  rows: readonly Insertable<Tables["refusal"]>[],
): Promise<void> {
  for (const part of parts(rows))
    await write
      .insertInto("refusal")
      .values(part)
      .onConflict((conflict) =>
        conflict.columns(["station", "sequence"]).doUpdateSet((excluded) => ({
          id: excluded.ref("excluded.id"),
          reason: excluded.ref("excluded.reason"),
          refused_at: excluded.ref("excluded.refused_at"),
        })),
      )
      .execute();
}

export function holesOf(db: Store, station: string) {
  return db.selectFrom("hole").select(["branch", "sequence"]).where("station", "=", station).execute();
}

export async function openHoles(write: Write, rows: readonly Insertable<Tables["hole"]>[]): Promise<void> {
  for (const part of parts(rows)) await write.insertInto("hole").values(part).execute();
}

export async function closeHole(
  write: Write,
  { station, branch, sequence }: { station: string; branch: number; sequence: number },
): Promise<void> {
  await write
    .deleteFrom("hole")
    .where("station", "=", station)
    .where("branch", "=", branch)
    .where("sequence", "=", sequence)
    .execute();
}
