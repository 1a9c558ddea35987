import { z } from "zod";
import { BeketError } from "../../../shared/contract/errors.ts";
import type { LogColumn, LogFilter, LogSort } from "../../../shared/schemas/log-filter.ts";
import { type LogRow, logRowSchema } from "../../../shared/schemas/log-row.ts";
import type { Viewer } from "../../../shared/schemas/viewer.ts";
import type { ReadableDb } from "../databases.ts";
import type { Parameters } from "../statement.ts";
import { decisionColumns } from "./decision.ts";
import { type Question, questionOf, type Way } from "./decision-question.ts";
import { carrierSeen } from "./personal-data.ts";

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
/** As SQLite has it. */
const EVERYTHING: Page = { offset: 0, limit: -1 };

/** What is listed, in which order, and for whom. */
export interface Listing {
  readonly filter: LogFilter;
  readonly sort: LogSort;
  readonly viewer: Viewer;
}

const totalRow = z.object({ total: z.int() });
const officerRow = z.object({ officer: z.string() });

/**
 * A page of the decisions that a filter lets through, without the carriers that the viewer does not see.
 * @throws BeketError `not-allowed` for the order of carriers, which would tell of those that are masked
 */
export function pageOfDecisions(db: ReadableDb, listing: Listing, { offset, limit }: Page): LogRow[] {
  const { sql, parameters } = listOf(listing);
  return db.all({ name: "decision.page", sql, row: logRowSchema }, { ...parameters, offset, limit });
}

/** All of the decisions that a filter lets through, one after the other. */
export function iterateDecisions(db: ReadableDb, listing: Listing): Generator<LogRow, void> {
  const { sql, parameters } = listOf(listing);
  return db.iterate({ name: "decision.iterate", sql, row: logRowSchema }, { ...parameters, ...EVERYTHING });
}

function listOf({ filter, sort, viewer }: Listing): { sql: string; parameters: Parameters } {
  if (sort.by === "carrier" && viewer.sight !== "all")
    throw new BeketError("not-allowed", "order of carriers");
  const question = questionOf(filter, viewer, "+");
  const carrier = carrierSeen(viewer);
  return {
    sql: listSql(question, sort, `SELECT ${decisionColumns(carrier.sql)}`),
    parameters: { ...question.parameters, ...carrier.parameters },
  };
}

const PAGE = "LIMIT @limit OFFSET @offset";

function listSql({ ways: [first, second], isSearch }: Question, sort: LogSort, select: string): string {
  const direction = sort.descending ? "DESC" : "ASC";
  const orderBy = (log: string): string =>
    `ORDER BY ${sort.by === "time" ? "" : `${ORDERS[sort.by]} ${direction}, `}${log} ${direction}`;
  // The index of words hands its rows over in the order of its own key, and stops when there are enough.
  if (!second)
    return `${select} ${first.from} ${first.where} ${orderBy(isSearch ? "s.rowid" : "d.sequence")} ${PAGE}`;
  // Both ways are read side by side as far as the page needs, in the order of the log.
  const found = bothWays(first, second);
  const inOrder = sort.by === "time" ? `${found} ORDER BY 1 ${direction} ${PAGE}` : found;
  return `${select} FROM (${inOrder}) found CROSS JOIN decision d ON d.sequence = found.sequence
    ${orderBy("d.sequence")} ${sort.by === "time" ? "" : PAGE}`;
}

const bothWays = (first: Way, second: Way): string =>
  [first, second].map(({ from, where }) => `SELECT s.rowid AS sequence ${from} ${where}`).join(" UNION ");

/** How many decisions a filter lets through; may take a second where a million trucks share a word. */
export function countDecisions(db: ReadableDb, filter: LogFilter, viewer: Viewer): number {
  const { ways, parameters, onlyWords } = questionOf(filter, viewer, "");
  const [{ from, where }, second] = ways;
  const counted = second
    ? `FROM (${bothWays(ways[0], second)})`
    : `${onlyWords ? "FROM decision_search" : from} ${where}`;
  const sql = `SELECT count(*) AS total ${counted}`;
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
