import { sql } from "kysely";
import { verdictSchema } from "../../../shared/schemas/screening.ts";
import { MEASURES } from "../../services/tallies.ts";
import { splitPeriod } from "../../services/whole-months.ts";
import type { Store } from "../open.ts";
import { workByStation } from "./in-work.ts";

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
