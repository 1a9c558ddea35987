import { z } from "zod";
import {
  findingSchema,
  RESCREENING_DAYS,
  rescreeningCountsSchema,
} from "../../../shared/schemas/rescreening.ts";
import type { ReadableDb, WritableDb } from "../databases.ts";
import { type Change, flagColumn, jsonColumn, type Select } from "../statement.ts";

const runSchema = rescreeningCountsSchema.extend({
  version: z.string(),
  running: flagColumn,
  since: z.iso.datetime(),
  after: z.int(),
  last: z.int(),
  total: z.int(),
  findings: jsonColumn(z.array(findingSchema)),
});
export type RescreeningRun = z.output<typeof runSchema>;

const read = {
  name: "rescreening.read",
  sql: `SELECT version, running, since, after, last, total, trucks, lines, changed, findings FROM rescreening`,
  row: runSchema,
} satisfies Select<z.ZodType>;

const put: Change = {
  name: "rescreening.put",
  sql: `INSERT OR REPLACE INTO rescreening
          (only, version, running, since, after, last, total, trucks, lines, changed, findings)
        VALUES (1, @version, @running, @since, @after, @last, @total, @trucks, @lines, @changed, @findings)`,
};

const span = {
  name: "rescreening.span",
  sql: `SELECT coalesce(min(sequence), 0) AS first, coalesce(max(sequence), 0) AS last, count(*) AS total
        FROM decision WHERE decided_at >= @since`,
  row: z.object({ first: z.int(), last: z.int(), total: z.int() }),
} satisfies Select<z.ZodType>;

const days = {
  name: "rescreening_days.read",
  sql: "SELECT days FROM rescreening_days",
  row: z.object({ days: z.int() }),
} satisfies Select<z.ZodType>;

const putDays: Change = {
  name: "rescreening_days.put",
  sql: "INSERT OR REPLACE INTO rescreening_days (only, days) VALUES (1, @days)",
};

export function readRescreening(db: ReadableDb): RescreeningRun | undefined {
  return db.get(read);
}

export function putRescreening(db: WritableDb, run: RescreeningRun): void {
  db.run(put, { ...run, running: run.running ? 1 : 0, findings: JSON.stringify(run.findings) });
}

/** The decisions since a moment: the first and the last by their sequence, and how many. */
export function decisionsSince(db: ReadableDb, since: string): z.output<typeof span.row> {
  return db.get(span, { since }) ?? { first: 0, last: 0, total: 0 };
}

export function rescreeningDays(db: ReadableDb): number {
  return db.get(days)?.days ?? RESCREENING_DAYS.usual;
}

export function putRescreeningDays(db: WritableDb, value: number): void {
  db.run(putDays, { days: value });
}
