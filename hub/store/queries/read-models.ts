import { type Insertable, type Selectable, sql } from "kysely";
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
          .columns(["measure", "key", "day", "station"])
          .doUpdateSet((row) => ({ amount: row("tally.amount", "+", row.ref("excluded.amount")) })),
      )
      .execute();
}

export async function addMonthTallies(
  write: Write,
  rows: readonly Insertable<Tables["month_tally"]>[],
): Promise<void> {
  for (const part of parts(rows))
    await write
      .insertInto("month_tally")
      .values(part)
      .onConflict((conflict) =>
        conflict
          .columns(["month", "station", "measure", "key"])
          .doUpdateSet((row) => ({ amount: row("month_tally.amount", "+", row.ref("excluded.amount")) })),
      )
      .execute();
}

export async function insertDraws(write: Write, rows: readonly Insertable<Tables["drawn"]>[]): Promise<void> {
  for (const part of parts(rows))
    await write
      .insertInto("drawn")
      .values(part)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
}

type Drawn = Selectable<Tables["drawn"]>;

/** Names an inspection of a station: another station may use the same id. */
export const inspectionKey = ({ station, inspection }: Drawn): string => `${station} ${inspection}`;

/** Keys of those among the inspections that were drawn at random. */
export async function drawnAmong(write: Write, all: readonly Drawn[]): Promise<Set<string>> {
  const drawn = new Set<string>();
  for (const part of parts(all)) {
    const rows = await write
      .selectFrom("drawn")
      .select(["station", "inspection"])
      .where("station", "in", [...new Set(part.map(({ station }) => station))])
      .where(
        "inspection",
        "in",
        part.map(({ inspection }) => inspection),
      )
      .execute();
    for (const row of rows) drawn.add(inspectionKey(row));
  }
  return drawn;
}

/** A station's own truck: nobody changes another's. */
export function truckOfEntry(
  write: Write,
  { station, entry }: Pick<Selectable<Tables["truck"]>, "station" | "entry">,
): Promise<Selectable<Tables["truck"]> | undefined> {
  return write
    .selectFrom("truck")
    .selectAll()
    .where("entry", "=", entry)
    .where("station", "=", station)
    .executeTakeFirst();
}

export async function reviseTruck(
  write: Write,
  number: number,
  changes: Pick<TruckRow, "entry" | "sequence" | "decision" | "reason" | "officer" | "verdict">,
): Promise<void> {
  await write.updateTable("truck").set(changes).where("number", "=", number).execute();
}

const READ_MODELS = [
  "truck",
  "drawn",
  "look_alike",
  "file_use",
  "in_work",
  "message_read",
  "delivery",
  "post_officer",
] as const satisfies readonly (keyof Tables)[];

/**
 * Empties the read models; must run in the transaction that begins to fill them again. Figures of days of which
 * decisions were erased are set aside: nothing is left to make them from.
 */
export async function clearReadModels(write: Write): Promise<void> {
  for (const table of READ_MODELS) await write.deleteFrom(table).execute();
  await sql`CREATE TEMPORARY TABLE kept_tally AS SELECT day, station, measure, key, amount FROM tally
    WHERE EXISTS (SELECT 1 FROM entry WHERE entry.station = tally.station AND entry.kind = 'decision-recorded'
      AND entry.erased_at IS NOT NULL AND substr(entry.time, 1, 10) = tally.day)`.execute(write);
  for (const table of ["tally", "month_tally"] as const) await write.deleteFrom(table).execute();
}

/** Puts the figures that were set aside in the place of what is left of their days. */
export async function putBackKeptTallies(write: Write): Promise<void> {
  await sql`DELETE FROM tally WHERE EXISTS (SELECT 1 FROM kept_tally
    WHERE kept_tally.day = tally.day AND kept_tally.station = tally.station)`.execute(write);
  await sql`INSERT INTO tally (day, station, measure, key, amount)
    SELECT day, station, measure, key, amount FROM kept_tally`.execute(write);
  await sql`DROP TABLE kept_tally`.execute(write);
  await write.deleteFrom("month_tally").execute();
  await sql`INSERT INTO month_tally (month, station, measure, key, amount)
    SELECT substr(day, 1, 7), station, measure, key, sum(amount) FROM tally
    GROUP BY substr(day, 1, 7), station, measure, key`.execute(write);
}
