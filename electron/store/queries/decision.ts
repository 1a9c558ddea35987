import { z } from "zod";
import { type LogRow, logRowSchema } from "../../../shared/schemas/log-row.ts";
import type { ReadableDb, WritableDb } from "../databases.ts";
import type { Change, Select } from "../statement.ts";

const COLUMNS = `d.entry, d.sequence, d.decided_at AS decidedAt, d.plate, d.carrier, d.consignee, d.officer,
  d.decision, d.reason, d.revision, d.verdict, d.line_count AS lineCount, d.hit_count AS hitCount, d.check_count AS checkCount`;

/** The clock may have been set back: the newest is what the log wrote last. */
const PAGE = "ORDER BY d.sequence DESC LIMIT @limit OFFSET @offset";

const ALL = "FROM decision d WHERE d.decided_at >= @since";
const FOUND = `FROM decision_search s CROSS JOIN decision d ON d.sequence = s.rowid
               WHERE decision_search MATCH @match AND d.decided_at >= @since`;

const totalRow = z.object({ total: z.int() });

const page = { name: "decision.page", sql: `SELECT ${COLUMNS} ${ALL} ${PAGE}`, row: logRowSchema };
const count = { name: "decision.count", sql: `SELECT count(*) AS total ${ALL}`, row: totalRow };
const foundPage = {
  name: "decision.found-page",
  sql: `SELECT ${COLUMNS} ${FOUND} ${PAGE}`,
  row: logRowSchema,
};
const foundCount = { name: "decision.found-count", sql: `SELECT count(*) AS total ${FOUND}`, row: totalRow };

const byInspection = {
  name: "decision.by-inspection",
  sql: `SELECT ${COLUMNS} FROM decision d WHERE d.inspection = @inspection`,
  row: logRowSchema,
} satisfies Select<z.ZodType>;

const insert: Change = {
  name: "decision.insert",
  sql: `INSERT INTO decision
          (sequence, entry, inspection, decided_at, plate, carrier, consignee, officer,
           decision, reason, revision, verdict, line_count, hit_count, check_count)
        VALUES
          (@sequence, @entry, @inspection, @decidedAt, @plate, @carrier, @consignee, @officer,
           @decision, @reason, @revision, @verdict, @lineCount, @hitCount, @checkCount)`,
};

const remove: Change = { name: "decision.remove", sql: "DELETE FROM decision WHERE sequence = @sequence" };
const clear: Change = { name: "decision.clear", sql: "DELETE FROM decision" };

export interface Page {
  /** Only decisions at or after this moment. */
  readonly since?: string | undefined;
  readonly offset: number;
  readonly limit: number;
}

export interface LogPage {
  readonly rows: LogRow[];
  readonly total: number;
}

/** A page of the decisions, the last one first; `match` is an FTS5 expression. */
export function pageOfDecisions(
  db: ReadableDb,
  { since = "", offset, limit }: Page,
  match: string | null,
): LogPage {
  const [rows, total] = match === null ? [page, count] : [foundPage, foundCount];
  const filter = match === null ? { since } : { since, match };
  return { rows: db.all(rows, { ...filter, offset, limit }), total: db.get(total, filter)?.total ?? 0 };
}

export function decisionOfInspection(db: ReadableDb, inspection: string): LogRow | undefined {
  return db.get(byInspection, { inspection });
}

export function insertDecision(db: WritableDb, row: LogRow, inspection: string): void {
  db.run(insert, { ...row, inspection });
}

export function removeDecision(db: WritableDb, sequence: number): void {
  db.run(remove, { sequence });
}

export function clearDecisions(db: WritableDb): void {
  db.run(clear);
}
