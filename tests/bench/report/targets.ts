import type { BulkResult } from "../bulk.ts";
import type { SizeResult } from "../measure-size.ts";
import { LARGE } from "../plan.ts";
import { growthExponent, percentile } from "../statistics.ts";
import { number } from "./format.ts";
import { pointsOf } from "./growth-table.ts";
import type { Table } from "./table.ts";

const LINES = 50_000;
const THREADS = 4;

function row(aim: string, measured: number | null | undefined, limit: number, unit: string): string[] {
  if (measured === null || measured === undefined) return [aim, "not measured", ""];
  return [aim, `${number(measured)}${unit}`, measured < limit ? "met" : "missed"];
}

/** The longest, less what other programs held it for while it had nothing to do. */
function worstHeld(bulk: readonly BulkResult[]): number | null {
  if (bulk.length === 0) return null;
  return Math.max(
    ...bulk.map(({ linesBlockedMs, handedOnBlockedMs, idleBlockedMs }) =>
      Math.max(0, linesBlockedMs - idleBlockedMs, handedOnBlockedMs - idleBlockedMs),
    ),
  );
}

/** What the project set itself, beside what was measured. */
export function targetTable(sizes: readonly SizeResult[], bulk: readonly BulkResult[]): Table {
  const [beket] = sizes.find(({ plan }) => plan.size === LARGE)?.engines ?? [];
  const times = beket && [...beket.times.values()];
  const all = bulk.find(
    ({ plan }) =>
      plan.size === LARGE && plan.threads === THREADS && plan.lines === LINES && plan.goods === "repeated",
  );
  const p95Points = pointsOf(sizes, beket?.engine ?? "", ({ times }) =>
    percentile([...times.values()], 0.95),
  );
  return {
    title: "Aims",
    head: ["aim", "measured", ""],
    rows: [
      row("p95 below 1 ms a line at 50,000 terms", times && percentile(times, 0.95), 1, " ms"),
      row(
        "index of 50,000 terms built below 300 ms: from the catalogue, nothing kept",
        beket?.built.buildMs,
        300,
        " ms",
      ),
      row(
        "the same from the catalogue, with the index of the version before",
        beket?.built.updateMs,
        300,
        " ms",
      ),
      row("the same at every later start: from its file", beket?.built.reopenMs, 300, " ms"),
      row("window held below 50 ms while lines are screened", worstHeld(bulk), 50, " ms"),
      row("50,000 lines below 5 s on four workers, 50,000 terms", all && all.linesMs / 1000, 5, " s"),
      row("p95 grows clearly below linear (exponent below 0.8)", growthExponent(p95Points), 0.8, ""),
    ],
    notes: [],
  };
}
