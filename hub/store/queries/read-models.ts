import type { Insertable } from "kysely";
import type { Tables } from "../tables.ts";
import { parts, type Write } from "../write.ts";

type TruckRow = Insertable<Tables["truck"]>;

/** Those of the numbers that are in use. */
export async function takenNumbers(write: Write, numbers: readonly number[]): Promise<Set<number>> {
  const taken = new Set<number>();
  for (const part of parts(numbers)) {
    const found = await write.selectFrom("truck").select("number").where("number", "in", part).execute();
    for (const { number } of found) taken.add(number);
  }
  return taken;
}

export async function insertTrucks(write: Write, rows: readonly TruckRow[]): Promise<void> {
  for (const part of parts(rows)) await write.insertInto("truck").values(part).execute();
}

export async function addTallies(write: Write, rows: readonly Insertable<Tables["tally"]>[]): Promise<void> {
  for (const part of parts(rows))
    await write
      .insertInto("tally")
      .values(part)
      .onConflict((conflict) =>
        conflict
          .columns(["day", "station", "measure", "key"])
          .doUpdateSet((row) => ({ amount: row("tally.amount", "+", row.ref("excluded.amount")) })),
      )
      .execute();
}

/** Empties the read models; must run in the transaction that begins to fill them again. */
export async function clearReadModels(write: Write): Promise<void> {
  await write.deleteFrom("truck").execute();
  await write.deleteFrom("tally").execute();
}
