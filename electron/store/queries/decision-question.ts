import type { LogFilter } from "../../../shared/schemas/log-filter.ts";
import type { Viewer } from "../../../shared/schemas/viewer.ts";
import { searchExpression, withoutPersonalData } from "../search-text.ts";
import type { Parameters } from "../statement.ts";
import { seenDecision } from "./personal-data.ts";

/** One way in which decisions are found: the rows of `decision d`, or with words those of `decision_search s` too. */
export interface Way {
  readonly from: string;
  readonly where: string;
}

export interface Question {
  /** Two where a viewer may find some trucks by more words than others. */
  readonly ways: readonly [Way] | readonly [Way, Way];
  readonly parameters: Parameters;
  readonly isSearch: boolean;
  readonly onlyWords: boolean;
}

type Condition = readonly [sql: string, parameters: Parameters];

const WITH_WORDS = "FROM decision_search s CROSS JOIN decision d ON d.sequence = s.rowid";

/**
 * The filter as SQL. A list is read in its own order and ends with the page, so that an index on what is
 * filtered would only bring a sort: the plus keeps it out. A count takes whatever index there is. Both take
 * the index of a range of days that has an end: it is short.
 */
export function questionOf(filter: LogFilter, viewer: Viewer, plus: "+" | ""): Question {
  const conditions = conditionsOf(filter, plus);
  const all = (more: readonly string[]): string => {
    const where = [...more, ...conditions.map(([sql]) => sql)];
    return where.length === 0 ? "" : `WHERE ${where.join(" AND ")}`;
  };
  const parameters: Parameters = Object.assign({}, ...conditions.map(([, values]) => values));
  const match = searchExpression(filter.text);
  if (match === null) {
    const way = { from: "FROM decision d", where: all([]) };
    return { ways: [way], parameters, isSearch: false, onlyWords: false };
  }
  const byWords = (more: string): Way => ({ from: WITH_WORDS, where: all([more]) });
  const search = { isSearch: true, onlyWords: conditions.length === 0 };
  const seen = seenDecision(viewer);
  if (seen === null)
    return {
      ...search,
      ways: [byWords("decision_search MATCH @match")],
      parameters: { ...parameters, match },
    };
  const publicly = byWords("decision_search MATCH @public");
  const known = { ...parameters, public: withoutPersonalData(match) };
  if (viewer.sight === "asked" && viewer.shown.length === 0)
    return { ...search, ways: [publicly], parameters: known };
  return {
    ...search,
    ways: [publicly, byWords(`decision_search MATCH @match AND ${seen.sql}`)],
    parameters: { ...known, ...seen.parameters, match },
  };
}

function conditionsOf(filter: LogFilter, plus: "+" | ""): Condition[] {
  const { since, until, decisions, verdicts, officer, overridden } = filter;
  const decidedAt = until === undefined ? `${plus}d.decided_at` : "d.decided_at";
  const conditions: readonly (Condition | false)[] = [
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
  return conditions.filter((condition) => condition !== false);
}

const oneOf = (column: string, name: string): string =>
  `${column} IN (SELECT value FROM json_each(@${name}))`;
