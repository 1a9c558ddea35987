import { z } from "zod";
import type { ReadableDb, WritableDb } from "../databases.ts";
import type { Change, Select } from "../statement.ts";

const row = z.object({
  sequence: z.int(),
  officer: z.ulid(),
  startedAt: z.iso.datetime(),
  endedAt: z.iso.datetime().nullable(),
});
export type Shift = z.output<typeof row>;

const COLUMNS = "sequence, officer, started_at AS startedAt, ended_at AS endedAt";

const open = {
  name: "shift.open",
  sql: `SELECT ${COLUMNS} FROM shift WHERE sequence = (SELECT max(sequence) FROM shift) AND ended_at IS NULL`,
  row,
} satisfies Select<z.ZodType>;

const list = {
  name: "shift.list",
  sql: `SELECT ${COLUMNS} FROM shift ORDER BY sequence`,
  row,
} satisfies Select<z.ZodType>;

const start: Change = {
  name: "shift.start",
  sql: "INSERT INTO shift (sequence, officer, started_at) VALUES (@sequence, @officer, @time)",
};

const end: Change = {
  name: "shift.end",
  sql: `UPDATE shift SET ended_at = @time
        WHERE sequence = (SELECT max(sequence) FROM shift) AND officer = @officer AND ended_at IS NULL`,
};

const remove: Change = { name: "shift.remove", sql: "DELETE FROM shift WHERE sequence = @sequence" };

const clear: Change = { name: "shift.clear", sql: "DELETE FROM shift" };

/** The shift that has begun and not ended: there is one desk, and so one at most. */
export function openShift(db: ReadableDb): Shift | undefined {
  return db.get(open);
}

export function listShifts(db: ReadableDb): Shift[] {
  return db.all(list);
}

export function startShift(db: WritableDb, sequence: number, officer: string, time: string): void {
  db.run(start, { sequence, officer, time });
}

export function endShift(db: WritableDb, officer: string, time: string): void {
  db.run(end, { officer, time });
}

export function removeShift(db: WritableDb, sequence: number): void {
  db.run(remove, { sequence });
}

export function clearShifts(db: WritableDb): void {
  db.run(clear);
}
