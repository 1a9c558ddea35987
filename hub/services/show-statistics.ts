import type { Statistics } from "../../shared/sync/supervision.ts";
import type { HubContext } from "../context.ts";
import { sumTallies } from "../store/queries/supervision.ts";
import { TIME_STEPS } from "./tallies.ts";

interface Sum {
  readonly measure: string;
  readonly key: string;
  readonly amount: number;
}

interface Period {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly station?: string | undefined;
}

/** Rates and times over a period, from the daily sums. */
export async function showStatistics({ store }: HubContext, period: Period): Promise<Statistics> {
  const { totals, byDay, byStation } = await sumTallies(store, period);
  const sumOf = reader(totals);
  const verdicts = {
    clear: sumOf("verdict", "clear"),
    check: sumOf("verdict", "check"),
    hit: sumOf("verdict", "hit"),
  };
  const trucks = verdicts.clear + verdicts.check + verdicts.hit;
  return {
    trucks,
    byVerdict: verdicts,
    byDecision: most(totals, "decision").map(({ key, amount }) => ({ decision: key, trucks: amount })),
    byGroup: most(totals, "group").map(({ key, amount }) => ({ group: key, trucks: amount })),
    byCategory: most(totals, "category").map(({ key, amount }) => {
      return { category: key, trucks: amount, dismissed: sumOf("dismissed", key) };
    }),
    byFlag: most(totals, "flag").map(({ key, amount }) => ({ flag: key, trucks: amount })),
    byDay: [...grouped(byDay, ({ day }) => day)].map(([day, sums]) => ({ day, ...share(sums) })),
    byStation: [...grouped(byStation, ({ station }) => station)].map(([station, sums]) => {
      return { station, ...share(sums), overrides: reader(sums)("override", "") };
    }),
    overrides: sumOf("override", ""),
    randomSample: { trucks: sumOf("sample", ""), hits: sumOf("sample", "hit") },
    secondsPerTruck: {
      mean: trucks === 0 ? 0 : sumOf("seconds", "") / trucks,
      upTo: [...TIME_STEPS, 0].map((seconds) => ({ seconds, trucks: sumOf("time", String(seconds)) })),
    },
  };
}

const reader = (sums: readonly Sum[]) => {
  const amounts = new Map(sums.map(({ measure, key, amount }) => [`${measure} ${key}`, amount]));
  return (measure: string, key: string): number => amounts.get(`${measure} ${key}`) ?? 0;
};

const most = (sums: readonly Sum[], wanted: string): Sum[] =>
  sums.filter(({ measure }) => measure === wanted).sort((a, b) => b.amount - a.amount);

function share(sums: readonly Sum[]): { trucks: number; hits: number } {
  const verdicts = sums.filter(({ measure }) => measure === "verdict");
  return {
    trucks: verdicts.reduce((sum, { amount }) => sum + amount, 0),
    hits: verdicts.find(({ key }) => key === "hit")?.amount ?? 0,
  };
}

function grouped<T>(rows: readonly T[], by: (row: T) => string): Map<string, T[]> {
  return Map.groupBy(rows, by);
}
