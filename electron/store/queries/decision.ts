import type { z } from "zod";
import { type LogRow, logRowSchema } from "../../../shared/schemas/log-row.ts";
import type { ReadableDb, WritableDb } from "../databases.ts";
import type { Change, Select } from "../statement.ts";

/** A row of the log, with its carrier as the reader may see it. */
export const decisionColumns = (carrier: string): string =>
  `d.entry, d.sequence, d.decided_at AS decidedAt, d.plate, ${carrier} AS carrier, d.consignee,
  d.officer, d.decision, d.reason, d.revision, d.verdict, d.line_count AS lineCount, d.hit_count AS hitCount,
  d.check_count AS checkCount`;

const byInspection = {
  name: "decision.by-inspection",
  sql: `SELECT ${decisionColumns("d.carrier")} FROM decision d WHERE d.inspection = @inspection`,
  row: logRowSchema,
} satisfies Select<z.ZodType>;

const insert: Change = {
  name: "decision.insert",
  sql: `INSERT INTO decision
          (sequence, entry, inspection, decided_at, plate, carrier, consignee, officer, officer_id,
           decision, reason, revision, verdict, line_count, hit_count, check_count)
        VALUES
          (@sequence, @entry, @inspection, @decidedAt, @plate, @carrier, @consignee, @officer, @officerId,
           @decision, @reason, @revision, @verdict, @lineCount, @hitCount, @checkCount)`,
};

const remove: Change = { name: "decision.remove", sql: "DELETE FROM decision WHERE sequence = @sequence" };
const clear: Change = { name: "decision.clear", sql: "DELETE FROM decision" };

export function decisionOfInspection(db: ReadableDb, inspection: string): LogRow | undefined {
  return db.get(byInspection, { inspection });
}

/** What the row's entry says besides. */
interface Origin {
  readonly inspection: string;
  /** Missing in entries from before officers had accounts. */
  readonly officerId?: string | undefined;
}

export function insertDecision(db: WritableDb, row: LogRow, { inspection, officerId }: Origin): void {
  db.run(insert, { ...row, inspection, officerId: officerId ?? null });
}

/** Returns whether there was one. */
export function removeDecision(db: WritableDb, sequence: number): boolean {
  return db.run(remove, { sequence }) > 0;
}

export function clearDecisions(db: WritableDb): void {
  db.run(clear);
}
