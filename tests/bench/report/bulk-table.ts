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
    "window held, idle ms",
  ],
  rows: results.map(({ plan, startMs, linesMs, startBlockedMs, linesBlockedMs, idleBlockedMs }) => [
    number(plan.size),
    String(plan.threads),
    number(plan.lines),
    number((1000 * plan.lines) / linesMs),
    seconds(linesMs),
    seconds(startMs),
    number(startBlockedMs),
    number(linesBlockedMs),
    number(idleBlockedMs),
  ]),
  notes: [
    "`held` is the longest that the main thread could do nothing else; what other programs do to it shows while it is idle, and counts in the other columns too.",
    "`start` is until every worker has its catalogue and has answered 100 lines; `seconds` is all lines after that.",
  ],
});
