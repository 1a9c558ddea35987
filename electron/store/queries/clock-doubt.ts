import { z } from "zod";
import { type ClockDoubt, clockDoubtSchema } from "../../../shared/schemas/clock.ts";
import type { ReadableDb, WritableDb } from "../databases.ts";
import type { Change, Select } from "../statement.ts";

const COLUMNS = "sequence AS since, fault, previous, now, until";

const openRow = clockDoubtSchema.extend({ uptime: z.number().nullable() });
export type OpenClockDoubt = z.output<typeof openRow>;

const open = {
  name: "clock_doubt.open",
  sql: `SELECT ${COLUMNS}, uptime FROM clock_doubt
        WHERE sequence = (SELECT max(sequence) FROM clock_doubt) AND until IS NULL`,
  row: openRow,
} satisfies Select<z.ZodType>;

const list = {
  name: "clock_doubt.list",
  sql: `SELECT ${COLUMNS} FROM clock_doubt ORDER BY sequence`,
  row: clockDoubtSchema,
} satisfies Select<z.ZodType>;

const read = {
  name: "clock_notice_read.of-officer",
  sql: "SELECT sequence FROM clock_notice_read WHERE doubt = @doubt AND officer = @officer LIMIT 1",
  row: z.object({ sequence: z.int() }),
} satisfies Select<z.ZodType>;

const insert: Change = {
  name: "clock_doubt.insert",
  sql: `INSERT INTO clock_doubt (sequence, fault, previous, now, uptime)
        VALUES (@since, @fault, @previous, @now, @uptime)`,
};
const end: Change = {
  name: "clock_doubt.end",
  sql: "UPDATE clock_doubt SET until = @until WHERE sequence = @doubt AND until IS NULL",
};
const insertRead: Change = {
  name: "clock_notice_read.insert",
  sql: "INSERT INTO clock_notice_read (sequence, doubt, officer) VALUES (@sequence, @doubt, @officer)",
};
const clearDoubts: Change = { name: "clock_doubt.clear", sql: "DELETE FROM clock_doubt" };
const clearReads: Change = { name: "clock_notice_read.clear", sql: "DELETE FROM clock_notice_read" };

/** The doubt that lasts: there is one at most. */
export function openClockDoubt(db: ReadableDb): OpenClockDoubt | undefined {
  return db.get(open);
}

/** In the order of the log. */
export function listClockDoubts(db: ReadableDb): ClockDoubt[] {
  return db.all(list);
}

export function hasReadClockNotice(db: ReadableDb, doubt: number, officer: string): boolean {
  return db.get(read, { doubt, officer }) !== undefined;
}

export function insertClockDoubt(db: WritableDb, doubt: Omit<OpenClockDoubt, "until">): void {
  db.run(insert, { ...doubt });
}

export function endClockDoubt(db: WritableDb, doubt: number, until: number): void {
  db.run(end, { doubt, until });
}

export function insertClockNoticeRead(
  db: WritableDb,
  row: { readonly sequence: number; readonly doubt: number; readonly officer: string },
): void {
  db.run(insertRead, row);
}

export function clearClockDoubts(db: WritableDb): void {
  db.run(clearDoubts);
  db.run(clearReads);
}
