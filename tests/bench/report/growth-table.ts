import type { Measured, SizeResult } from "../measure-size.ts";
import { growthExponent, percentile } from "../statistics.ts";
import { NONE, number } from "./format.ts";
import type { Table } from "./table.ts";

interface Point {
  readonly x: number;
  readonly y: number;
}

const p50 = ({ times }: Measured): number => percentile([...times.values()], 0.5);
const p95 = ({ times }: Measured): number => percentile([...times.values()], 0.95);

/** One engine's value at each number of terms. */
export function pointsOf(
  sizes: readonly SizeResult[],
  engine: string,
  measure: (measured: Measured) => number,
): Point[] {
  return sizes.flatMap(({ engines }) =>
    engines
      .filter((measured) => measured.engine === engine)
      .map((measured) => ({ x: measured.built.terms, y: measure(measured) })),
  );
}

const exponent = (points: readonly Point[]): string => {
  const fitted = growthExponent(points);
  return fitted === null ? NONE : fitted.toFixed(2);
};

function rowOf(sizes: readonly SizeResult[], engine: string): string[] {
  const fast = pointsOf(sizes, engine, p50);
  const slow = pointsOf(sizes, engine, p95);
  const build = pointsOf(sizes, engine, ({ built }) => built.buildMs);
  const cells = fast.map(
    ({ y }, index) => `${number(y)} / ${number(slow[index]?.y ?? 0)} / ${number(build[index]?.y ?? 0)}`,
  );
  return [engine, ...cells, exponent(fast), exponent(slow), exponent(build)];
}

/** How time and build grow with the number of terms. */
export function growthTable(sizes: readonly SizeResult[]): Table {
  const terms = sizes.map(({ engines }) => `${number(engines[0]?.built.terms ?? 0)} terms`);
  const names = (sizes[0]?.engines ?? []).map(({ engine }) => engine);
  return {
    title: "Growth: p50 / p95 / build in ms, and the fitted exponents (time ∝ terms^k: 1 is linear)",
    head: ["engine", ...terms, "k of p50", "k of p95", "k of build"],
    rows: names.map((name) => rowOf(sizes, name)),
    notes: [],
  };
}
