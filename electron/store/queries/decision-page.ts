import { z } from "zod";
import type { LogColumn, LogFilter, LogSort } from "../../../shared/schemas/log-filter.ts";
import { type LogRow, logRowSchema } from "../../../shared/schemas/log-row.ts";
import type { ReadableDb } from "../databases.ts";
import { searchExpression } from "../search-text.ts";
import type { Parameters } from "../statement.ts";
import { DECISION_COLUMNS } from "./decision.ts";

const ORDERS = {
  time: "d.sequence",
  plate: "d.plate",
  carrier: "d.carrier",
  consignee: "d.consignee",
  officer: "d.officer",
  hits: "d.hit_count",
} as const satisfies Record<LogColumn, string>;

export interface Page {
  readonly offset: number;
  readonly limit: number;
}

interface Question {
  readonly from: string;
  readonly where: readonly string[];
  readonly parameters: Parameters;
  readonly isSearch: boolean;
}

const totalRow = z.object({ total: z.int() });
const officerRow = z.object({ officer: z.string() });

/** A page of the decisions that a filter lets through. */
export function pageOfDecisions(
  db: ReadableDb,
  filter: LogFilter,
  sort: LogSort,
  { offset, limit }: Page,
): LogRow[] {
  const { sql, parameters } = listOf(filter, sort);
  const page = { name: "decision.page", sql: `${sql} LIMIT @limit OFFSET @offset`, row: logRowSchema };
  return db.all(page, { ...parameters, offset, limit });
}

/** All of the decisions that a filter lets through, one after the other. */
export function iterateDecisions(db: ReadableDb, filter: LogFilter, sort: LogSort): Generator<LogRow, void> {
  const { sql, parameters } = listOf(filter, sort);
  return db.iterate({ name: "decision.iterate", sql, row: logRowSchema }, parameters);
}

function listOf(filter: LogFilter, sort: LogSort): { sql: string; parameters: Parameters } {
  const { from, where, parameters, isSearch } = questionOf(filter, "+");
  const direction = sort.descending ? "DESC" : "ASC";
  // The index of words hands its rows over in the order of its own key, and stops when there are enough.
  const log = isSearch ? "s.rowid" : "d.sequence";
  const order = sort.by === "time" ? log : `${ORDERS[sort.by]} ${direction}, ${log}`;
  const sql = `SELECT ${DECISION_COLUMNS} ${from} ${whereOf(where)} ORDER BY ${order} ${direction}`;
  return { sql, parameters };
}

/** How many decisions a filter lets through; may take a second where a million trucks share a word. */
export function countDecisions(db: ReadableDb, filter: LogFilter): number {
  const { from, where, parameters, isSearch } = questionOf(filter, "");
  const onlyWords = isSearch && where.length === 1;
  const sql = `SELECT count(*) AS total ${onlyWords ? "FROM decision_search" : from} ${whereOf(where)}`;
  return db.get({ name: "decision.count", sql, row: totalRow }, parameters)?.total ?? 0;
}

/** Every officer who has decided, by name, from one look at the index for each. */
export function decidingOfficers(db: ReadableDb): string[] {
  const sql = `WITH RECURSIVE name (officer) AS (
                 SELECT min(officer) FROM decision
                 UNION ALL
                 SELECT (SELECT min(officer) FROM decision WHERE officer > name.officer)
                 FROM name WHERE name.officer IS NOT NULL
               )
               SELECT officer FROM name WHERE officer IS NOT NULL`;
  return db.all({ name: "decision.officers", sql, row: officerRow }).map(({ officer }) => officer);
}

const whereOf = (where: readonly string[]): string =>
  where.length === 0 ? "" : `WHERE ${where.join(" AND ")}`;

/**
 * The filter as SQL. A list is read in its own order and ends with the page, so that an index on what is
 * filtered would only bring a sort: the plus keeps it out. A count takes whatever index there is. Both take
 * the index of a range of days that has an end: it is short.
 */
function questionOf(filter: LogFilter, plus: "+" | ""): Question {
  const { since, until, decisions, verdicts, officer, overridden } = filter;
  const match = searchExpression(filter.text);
  const isSearch = match !== null;
  const decidedAt = until === undefined ? `${plus}d.decided_at` : "d.decided_at";
  const conditions: readonly (readonly [string, Parameters] | false)[] = [
    match !== null && ["decision_search MATCH @match", { match }],
    since !== undefined && [`${decidedAt} >= @since`, { since }],
    until !== undefined && [`${decidedAt} < @until`, { until }],
    decisions !== undefined && [
      oneOf(`${plus}d.decision`, "decisions"),
      { decisions: JSON.stringify(decisions) },
    ],
    verdicts !== undefined && [oneOf(`${plus}d.verdict`, "verdicts"), { verdicts: JSON.stringify(verdicts) }],
    officer !== undefined && ["d.officer = @officer", { officer }],
    overridden === true && ["d.decision = 'release' AND d.reason = 'override'", {}],
  ];
  const asked = conditions.filter((condition) => condition !== false);
  return {
    from: isSearch
      ? "FROM decision_search s CROSS JOIN decision d ON d.sequence = s.rowid"
      : "FROM decision d",
    where: asked.map(([where]) => where),
    parameters: Object.assign({}, ...asked.map(([, parameters]) => parameters)),
    isSearch,
  };
}

const oneOf = (column: string, name: string): string =>
  `${column} IN (SELECT value FROM json_each(@${name}))`;
