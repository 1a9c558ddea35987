import { type RawBuilder, type SelectQueryBuilder, sql } from "kysely";
import type { z } from "zod";
import type { trucksQuerySchema } from "../../../shared/sync/supervision.ts";
import { firstNumberAfter, firstNumberOf } from "../../services/truck-number.ts";
import { personalWord, searchWords } from "../../services/truck-words.ts";
import { isPostgres } from "../dialect.ts";
import type { Store } from "../open.ts";
import type { Tables } from "../tables.ts";

export type TrucksQuery = z.output<typeof trucksQuerySchema>;

const COLUMNS = [
  "truck.number",
  "truck.entry",
  "truck.station",
  "truck.branch",
  "truck.sequence",
  "truck.post",
  "truck.decided_at as decidedAt",
  "truck.officer",
  "truck.plate",
  "truck.carrier",
  "truck.consignee",
  "truck.verdict",
  "truck.decision",
  "truck.reason",
  "truck.line_count as lineCount",
  "truck.hit_count as hitCount",
  "truck.check_count as checkCount",
] as const;

type Trucks = SelectQueryBuilder<Tables, "truck", object>;

interface From {
  readonly below: number | undefined;
  /** Whether what names a person finds nothing. */
  readonly isMasked: boolean;
}

/** Trucks, newest first, among which PostgreSQL looks for a page before it asks the index of words. */
const NEWEST = 10_000;

/**
 * One page of trucks, newest first, from below a number on. PostgreSQL takes every beginning of a word for a common one
 * and would read all trucks in order until a page is full, which for a rare word it never is: so it looks among the
 * newest only, and a word that is rare there is looked up in the index of words.
 */
export async function findTrucks(store: Store, query: TrucksQuery, from: From) {
  const choices = query.text === undefined ? undefined : searchWords(query.text);
  const all = within(store.selectFrom("truck"), query, from);
  if (choices === undefined) return pageOf(all, query, NEWEST_FIRST);
  if (choices.length === 0) return [];
  const matches = (trucks: Trucks) => matching(store, trucks, choices, from.isMasked);
  if (!isPostgres(store)) return pageOf(matches(all), query, sql`truck_search.rowid`);
  const newest = all.selectAll().orderBy("truck.number", "desc").limit(NEWEST);
  const page = await pageOf(matches(store.selectFrom(newest.as("truck"))), query, NEWEST_FIRST);
  return page.length > query.limit ? page : pageOf(matches(all), query, sql`truck.number + 0`);
}

const NEWEST_FIRST = sql.ref("truck.number");

/** Those of a time, from below a number on. */
function within(trucks: Trucks, { from, to }: TrucksQuery, { below }: From): Trucks {
  let bounded = trucks;
  if (from !== undefined) bounded = bounded.where("truck.number", ">=", firstNumberOf(from));
  if (to !== undefined) bounded = bounded.where("truck.number", "<", firstNumberAfter(to));
  return below === undefined ? bounded : bounded.where("truck.number", "<", below);
}

/** One more than the page has, so that the caller sees whether it is the last. */
function pageOf(trucks: Trucks, query: TrucksQuery, order: RawBuilder<unknown>) {
  let chosen = trucks;
  if (query.station !== undefined) chosen = chosen.where("truck.station", "=", query.station);
  if (query.verdict !== undefined) chosen = chosen.where("truck.verdict", "=", query.verdict);
  if (query.decision !== undefined) chosen = chosen.where("truck.decision", "=", query.decision);
  if (query.override !== undefined)
    chosen = chosen.where("truck.reason", query.override ? "=" : "!=", "override");
  return chosen
    .select(COLUMNS)
    .orderBy(order, "desc")
    .limit(query.limit + 1)
    .execute();
}

function matching(store: Store, trucks: Trucks, written: readonly string[][], isMasked: boolean): Trucks {
  const choices = written.map((words) =>
    words.map((word) => (isMasked ? [word] : [word, personalWord(word)])),
  );
  if (isPostgres(store)) {
    const expression = expressionOf(choices, { and: " & ", or: " | ", word: (word) => `'${word}':*` });
    return trucks.where(sql<boolean>`truck.search @@ ${expression}::tsquery`);
  }
  const expression = expressionOf(choices, { and: " AND ", or: " OR ", word: (word) => `"${word}"*` });
  return trucks
    .innerJoin(sql<{ rowid: number }>`truck_search`.as("truck_search"), "truck_search.rowid", "truck.number")
    .where(sql<boolean>`truck_search MATCH ${expression}`);
}

interface Syntax {
  readonly and: string;
  readonly or: string;
  readonly word: (word: string) => string;
}

/** One of the choices, of it every word, of it one of its forms. */
function expressionOf(choices: readonly string[][][], { and, or, word }: Syntax): string {
  const either = (forms: readonly string[]) => `(${forms.map(word).join(or)})`;
  return choices.map((words) => `(${words.map(either).join(and)})`).join(or);
}
