import type { BulkResult } from "../bulk.ts";
import { number } from "./format.ts";
import type { Table } from "./table.ts";

const seconds = (ms: number): string => number(ms / 1000);

/** Beket with worker threads, as a train's manifest is screened. */
export const bulkTable = (results: readonly BulkResult[]): Table => ({
  title: "Beket on worker threads",
  head: [
    "terms",
    "threads",
    "lines",
    "lines/s",
    "seconds",
    "start s",
    "window held, start ms",
    "window held, lines ms",
  ],
  rows: results.map(({ plan, startMs, linesMs, startBlockedMs, linesBlockedMs }) => [
    number(plan.size),
    String(plan.threads),
    number(plan.lines),
    number((1000 * plan.lines) / linesMs),
    seconds(linesMs),
    seconds(startMs),
    number(startBlockedMs),
    number(linesBlockedMs),
  ]),
  notes: [
    "`start` is until every worker has its catalogue and has answered 100 lines; `seconds` is all lines after that.",
  ],
});
