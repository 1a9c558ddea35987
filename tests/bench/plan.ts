/** How much is measured at one number of terms. */
export interface SizePlan {
  readonly size: number;
  readonly lines: number;
  /** Of real lines, timed apart: what an engine needs with nothing compiled or remembered. */
  readonly cold: number;
  /** Of made-up goods, and how long they may take: code is warm then, the timed words are not known. */
  readonly warmUp: { readonly lines: number; readonly budgetMs: number };
  /** Each pass builds every engine anew in a fresh process; of each line the least time counts. */
  readonly passes: number;
  readonly rounds: number;
  /** How often each line is timed in a pass, each time by an engine that has not met it. */
  readonly repeats: number;
  /** For one engine and one round; an engine that is slower sees the first lines of the round only. */
  readonly roundBudgetMs: number;
  readonly accuracy?: AccuracyPlan;
}

/** An engine judges all evaluation lines, or as many as its time allows, but `leastLines` at any rate. */
export interface AccuracyPlan {
  readonly budgetMs: number;
  readonly leastLines: number;
}

export interface BulkPlan {
  readonly size: number;
  readonly threads: number;
  readonly lines: number;
  /** As in a manifest, whose lines repeat some goods in other words and numbers; or made-up goods, new in each line. */
  readonly goods: "repeated" | "new";
}

export interface Plan {
  /** For the report: what its figures are good for. */
  readonly name: string;
  readonly sizes: readonly SizePlan[];
  readonly bulk: readonly BulkPlan[];
}

/** The number of terms that the aims speak of. */
export const LARGE = 50_000;
const SMALLEST = 1_000;
const LARGEST = 200_000;

/** About ten minutes on two idle cores. */
export function fullPlan(real: number): Plan {
  const warmUp = { lines: 2_000, budgetMs: 1_000 };
  const main = { lines: 480, cold: 100, warmUp, passes: 2, rounds: 6, repeats: 3, roundBudgetMs: 250 };
  const growth = { lines: 300, cold: 50, warmUp, passes: 1, rounds: 3, repeats: 3, roundBudgetMs: 250 };
  return {
    name: "the full plan",
    sizes: [
      { ...growth, size: SMALLEST },
      { ...growth, size: 5_000 },
      { ...main, size: real, accuracy: { budgetMs: 30_000, leastLines: 150 } },
      { ...main, size: LARGE, accuracy: { budgetMs: 10_000, leastLines: 0 } },
      { ...growth, size: LARGEST, rounds: 2 },
    ],
    bulk: [
      { size: real, threads: 1, lines: 10_000, goods: "repeated" },
      { size: real, threads: 4, lines: 50_000, goods: "repeated" },
      { size: LARGE, threads: 1, lines: 10_000, goods: "repeated" },
      { size: LARGE, threads: 4, lines: 50_000, goods: "repeated" },
      { size: LARGE, threads: 4, lines: 10_000, goods: "new" },
    ],
  };
}

export const withPasses = ({ name, sizes, bulk }: Plan, most: number): Plan => ({
  name: `${name}, ${most} passes at the most`,
  sizes: sizes.map((size) => ({ ...size, passes: Math.min(size.passes, most) })),
  bulk,
});

/** For a look while working: two minutes on two idle cores, and ratios of few lines. */
export function quickPlan(real: number): Plan {
  const warmUp = { lines: 400, budgetMs: 200 };
  const quick = { lines: 60, cold: 20, warmUp, passes: 1, rounds: 2, repeats: 3, roundBudgetMs: 150 };
  return {
    name: "the quick plan: few lines, one pass",
    sizes: [
      { ...quick, size: SMALLEST },
      { ...quick, size: real, accuracy: { budgetMs: 1_200, leastLines: 0 } },
      { ...quick, size: LARGE },
      { ...quick, size: LARGEST },
    ],
    bulk: [
      { size: LARGE, threads: 1, lines: 2_000, goods: "repeated" },
      { size: LARGE, threads: 4, lines: 4_000, goods: "repeated" },
      { size: LARGE, threads: 4, lines: 2_000, goods: "new" },
    ],
  };
}
