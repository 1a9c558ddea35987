import type { Selectable } from "kysely";
import type { Store } from "../open.ts";
import type { Tables } from "../tables.ts";
import { parts, type Write } from "../write.ts";

export async function beginWork(write: Write, rows: readonly Selectable<Tables["in_work"]>[]): Promise<void> {
  for (const part of parts(rows))
    await write
      .insertInto("in_work")
      .values(part)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
}

export async function endWork(write: Write, station: string, inspections: readonly string[]): Promise<void> {
  for (const part of parts(inspections))
    await write
      .deleteFrom("in_work")
      .where("station", "=", station)
      .where("inspection", "in", part)
      .execute();
}

/** How many trucks each station has in work, and since when the longest. */
export function workByStation(store: Store) {
  return store
    .selectFrom("in_work")
    .select((row) => [
      "station",
      row.fn.countAll<number>().as("amount"),
      row.fn.min("registered_at").as("oldest"),
    ])
    .groupBy("station")
    .execute();
}
