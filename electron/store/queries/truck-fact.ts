import { z } from "zod";
import type { Period } from "../../../shared/schemas/supervision.ts";
import type { ReadableDb, WritableDb } from "../databases.ts";
import type { Change, Select } from "../statement.ts";

const insertFact: Change = {
  name: "truck_fact.insert",
  sql: `INSERT INTO truck_fact (sequence, inspection, started_at, decided_at, verdict, decision, is_override)
        VALUES (@sequence, @inspection, @startedAt, @decidedAt, @verdict, @decision, @isOverride)`,
};
const insertSign: Change = {
  name: "truck_sign.insert",
  sql: "INSERT INTO truck_sign (sequence, kind, name) VALUES (@sequence, @kind, @name)",
};
const insertDraw: Change = {
  name: "truck_drawn.insert",
  sql: "INSERT INTO truck_drawn (inspection, sequence) VALUES (@inspection, @sequence) ON CONFLICT DO NOTHING",
};
const REMOVE: readonly Change[] = [
  {
    name: "truck_sign.remove",
    sql: "DELETE FROM truck_sign WHERE sequence IN (SELECT sequence FROM truck_fact WHERE inspection = @inspection)",
  },
  { name: "truck_fact.remove", sql: "DELETE FROM truck_fact WHERE inspection = @inspection" },
];
const removeDraw: Change = {
  name: "truck_drawn.remove",
  sql: "DELETE FROM truck_drawn WHERE inspection = @inspection",
};
const CLEAR: readonly Change[] = [
  { name: "truck_sign.clear", sql: "DELETE FROM truck_sign" },
  { name: "truck_fact.clear", sql: "DELETE FROM truck_fact" },
  { name: "truck_drawn.clear", sql: "DELETE FROM truck_drawn" },
];

/** A day begins where its text does. */
const SPAN = "f.decided_at >= @from AND f.decided_at < date(@to, '+1 day')";
const SECONDS = "max(0, unixepoch(f.decided_at) - unixepoch(f.started_at))";

const counted = z.object({ name: z.string(), trucks: z.int() });

const days = {
  name: "truck_fact.days",
  sql: `SELECT substr(f.decided_at, 1, 10) AS day, count(*) AS trucks, sum(f.verdict = 'hit') AS hits
        FROM truck_fact f WHERE ${SPAN} GROUP BY day ORDER BY day`,
  row: z.object({ day: z.iso.date(), trucks: z.int(), hits: z.int() }),
} satisfies Select<z.ZodType>;

const signs = {
  name: "truck_sign.counts",
  sql: `SELECT s.kind, s.name, count(*) AS trucks FROM truck_fact f JOIN truck_sign s USING (sequence)
        WHERE ${SPAN} GROUP BY s.kind, s.name ORDER BY trucks DESC, s.name`,
  row: counted.extend({ kind: z.string() }),
} satisfies Select<z.ZodType>;

const outcomes = {
  name: "truck_fact.outcomes",
  sql: `SELECT f.verdict, f.decision, f.is_override AS override, count(*) AS trucks, sum(${SECONDS}) AS seconds
        FROM truck_fact f WHERE ${SPAN} GROUP BY f.verdict, f.decision, f.is_override`,
  row: z.object({
    verdict: z.string(),
    decision: z.string(),
    override: z.int(),
    trucks: z.int(),
    seconds: z.int(),
  }),
} satisfies Select<z.ZodType>;

const times = {
  name: "truck_fact.times",
  sql: `SELECT coalesce((SELECT min(value) FROM json_each(@steps) WHERE value >= ${SECONDS}), 0) AS upTo,
          count(*) AS trucks
        FROM truck_fact f WHERE ${SPAN} GROUP BY upTo ORDER BY upTo = 0, upTo`,
  row: z.object({ upTo: z.int(), trucks: z.int() }),
} satisfies Select<z.ZodType>;

const sample = {
  name: "truck_drawn.sample",
  sql: `SELECT count(*) AS trucks, coalesce(sum(f.decision IN ('hold', 'seize')), 0) AS hits
        FROM truck_fact f JOIN truck_drawn USING (inspection) WHERE ${SPAN}`,
  row: z.object({ trucks: z.int(), hits: z.int() }),
} satisfies Select<z.ZodType>;

const pace = {
  name: "truck_fact.pace",
  sql: `SELECT (SELECT count(*) FROM truck_fact WHERE decided_at >= @since) AS decided,
          (SELECT count(*) FROM truck_fact WHERE started_at >= @since) AS arrived`,
  row: z.object({ decided: z.int(), arrived: z.int() }),
} satisfies Select<z.ZodType>;

/** A decision as supervision counts it. */
export interface TruckFact {
  readonly sequence: number;
  readonly inspection: string;
  readonly startedAt: string;
  readonly decidedAt: string;
  readonly verdict: string;
  readonly decision: string;
  readonly isOverride: boolean;
}

export function insertTruckFact(db: WritableDb, fact: TruckFact): void {
  db.run(insertFact, { ...fact, isOverride: fact.isOverride ? 1 : 0 });
}

export function insertTruckSign(db: WritableDb, sequence: number, kind: string, name: string): void {
  db.run(insertSign, { sequence, kind, name });
}

export function insertDrawn(db: WritableDb, sequence: number, inspection: string): void {
  db.run(insertDraw, { inspection, sequence });
}

export function removeTruckFacts(db: WritableDb, inspection: string): void {
  for (const change of REMOVE) db.run(change, { inspection });
}

export function removeDrawn(db: WritableDb, inspection: string): void {
  db.run(removeDraw, { inspection });
}

export function clearTruckFacts(db: WritableDb): void {
  for (const change of CLEAR) db.run(change);
}

export const truckDays = (db: ReadableDb, period: Period) => db.all(days, { ...period });
/** The commonest first. */
export const signCounts = (db: ReadableDb, period: Period) => db.all(signs, { ...period });
export const truckOutcomes = (db: ReadableDb, period: Period) => db.all(outcomes, { ...period });
export const drawnSample = (db: ReadableDb, period: Period) => db.get(sample, { ...period });

/** Trucks by the step that their seconds come up to; 0 is above the last step. */
export const truckTimes = (db: ReadableDb, period: Period, steps: readonly number[]) =>
  db.all(times, { ...period, steps: JSON.stringify(steps) });

/** Trucks that were decided since then, and of those how many had begun since then. */
export const paceSince = (db: ReadableDb, since: string) =>
  db.get(pace, { since }) ?? { decided: 0, arrived: 0 };
