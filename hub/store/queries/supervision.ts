import { type SelectQueryBuilder, sql } from "kysely";
import type { z } from "zod";
import { verdictSchema } from "../../../shared/schemas/screening.ts";
import type { trucksQuerySchema } from "../../../shared/sync/supervision.ts";
import { MEASURES } from "../../services/tallies.ts";
import { firstNumberAfter, firstNumberOf } from "../../services/truck-number.ts";
import { personalWord, searchWords } from "../../services/truck-words.ts";
import { splitPeriod } from "../../services/whole-months.ts";
import { isPostgres } from "../dialect.ts";
import type { Store } from "../open.ts";
import type { Tables } from "../tables.ts";
import { workByStation } from "./in-work.ts";

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

/** One page of trucks, newest first, from below a number on. */
export function findTrucks(store: Store, query: TrucksQuery, { below, isMasked }: From) {
  let trucks: Trucks = store.selectFrom("truck");
  const choices = query.text === undefined ? undefined : searchWords(query.text);
  if (choices !== undefined) trucks = matching(store, trucks, choices, isMasked);
  if (query.station !== undefined) trucks = trucks.where("truck.station", "=", query.station);
  if (query.verdict !== undefined) trucks = trucks.where("truck.verdict", "=", query.verdict);
  if (query.decision !== undefined) trucks = trucks.where("truck.decision", "=", query.decision);
  if (query.override !== undefined)
    trucks = trucks.where("truck.reason", query.override ? "=" : "!=", "override");
  if (query.from !== undefined) trucks = trucks.where("truck.number", ">=", firstNumberOf(query.from));
  if (query.to !== undefined) trucks = trucks.where("truck.number", "<", firstNumberAfter(query.to));
  if (below !== undefined) trucks = trucks.where("truck.number", "<", below);
  const isRanked = choices !== undefined && choices.length > 0 && !isPostgres(store);
  return trucks
    .select(COLUMNS)
    .orderBy(isRanked ? sql`truck_search.rowid` : sql.ref("truck.number"), "desc")
    .limit(query.limit + 1)
    .execute();
}

function matching(store: Store, trucks: Trucks, written: readonly string[][], isMasked: boolean): Trucks {
  if (written.length === 0) return trucks.where(sql<boolean>`1 = 0`);
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

interface Period {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly station?: string | undefined;
}

/** All sums over a period, those that the charts by day need, and those by station. */
export async function sumTallies(store: Store, period: Period) {
  const sums = sumsOver(store, period);
  const totals = await store
    .selectFrom(sums.as("sums"))
    .select((row) => ["measure", "key", row.fn.sum<number>("amount").as("amount")])
    .groupBy(["measure", "key"])
    .execute();
  const byStation = await store
    .selectFrom(sums.where("measure", "in", ["verdict", "override"]).as("sums"))
    .select((row) => ["station", "measure", "key", row.fn.sum<number>("amount").as("amount")])
    .groupBy(["station", "measure", "key"])
    .orderBy("station")
    .execute();
  const byDay = await dailyTallies(store, period)
    .where("measure", "=", "verdict")
    .where("key", "in", verdictSchema.options)
    .select((row) => ["day", "measure", "key", row.fn.sum<number>("amount").as("amount")])
    .groupBy(["measure", "key", "day"])
    .orderBy("day")
    .execute();
  return { totals, byStation, byDay };
}

/** Sums that are ready for whole months, and those of the days around them. */
function sumsOver(store: Store, { from, to, station }: Period) {
  const { months, days } = splitPeriod({ from, to });
  let byMonth = store.selectFrom("month_tally").select(["station", "measure", "key", "amount"]);
  byMonth =
    months === null
      ? byMonth.where(sql<boolean>`1 = 0`)
      : byMonth.where("month", ">=", months.from).where("month", "<=", months.to);
  if (station !== undefined) byMonth = byMonth.where("station", "=", station);
  const parts = days.map((part) =>
    dailyTallies(store, { ...part, station })
      // Named, so that the database reads only those days of each.
      .where("measure", "in", MEASURES)
      .select(["station", "measure", "key", "amount"]),
  );
  return parts.reduce((all, part) => all.unionAll(part), byMonth);
}

function dailyTallies(store: Store, { from, to, station }: Period) {
  let tallies = store.selectFrom("tally");
  if (from !== undefined) tallies = tallies.where("day", ">=", from);
  if (to !== undefined) tallies = tallies.where("day", "<=", to);
  return station === undefined ? tallies : tallies.where("station", "=", station);
}

/** What the list of posts shows of each station, by station. */
export function stationStates(store: Store) {
  const branches = store.selectFrom("branch").selectAll().orderBy("station").orderBy("branch").execute();
  const holes = store.selectFrom("hole").selectAll().orderBy("sequence").limit(1_000).execute();
  const held = store
    .selectFrom("held")
    .select((row) => ["station", row.fn.countAll<number>().as("amount")])
    .groupBy("station")
    .execute();
  return Promise.all([branches, holes, held, workByStation(store)]);
}
