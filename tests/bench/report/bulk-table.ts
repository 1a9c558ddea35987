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
    "goods",
    "lines/s",
    "seconds",
    "start s",
    "window held, start ms",
    "window held, lines ms",
    "window held, handed on ms",
    "window held, idle ms",
  ],
  rows: results.map((result) => [
    number(result.plan.size),
    String(result.plan.threads),
    number(result.plan.lines),
    result.plan.goods,
    number((1000 * result.plan.lines) / result.linesMs),
    seconds(result.linesMs),
    seconds(result.startMs),
    number(result.startBlockedMs),
    number(result.linesBlockedMs),
    number(result.handedOnBlockedMs),
    number(result.idleBlockedMs),
  ]),
  notes: [
    "`held` is the longest that the main thread could do nothing else; what other programs do to it shows while it is idle, and counts in the other columns too.",
    "`repeated` goods come again and again in other words and numbers, as in a manifest; `new` ones are made up, another in each line, which no paper is like: the worst case.",
    "Lines are asked for in parts, as the page does; `handed on` is while up to 10,000 lines are also parsed at the page's door and copied, which is the way to it.",
    "`start` is until every worker has its catalogue and has answered 100 lines; `seconds` is all lines after that.",
  ],
});
