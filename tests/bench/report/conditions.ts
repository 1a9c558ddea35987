import { availableParallelism, cpus, loadavg } from "node:os";
import type { DeclaredLine } from "../../../shared/schemas/line.ts";
import { MOST_FALSE_FLAGS } from "../accuracy.ts";
import { ENGINES } from "../engines/index.ts";
import type { Plan } from "../plan.ts";
import { mean, percentile } from "../statistics.ts";
import { number, percent } from "./format.ts";
import type { Table } from "./table.ts";

/** Load of the machine by others before the bench began. */
export const loadNow = (): number => loadavg()[0] ?? 0;

interface Conditions {
  readonly plan: Plan;
  readonly lines: readonly DeclaredLine[];
  readonly loadBefore: number;
  readonly seconds: number;
}

/** Where and on what it was measured. */
export function conditions({ plan, lines, loadBefore, seconds }: Conditions): Table {
  const passes = plan.sizes.map(({ size, passes: count }) => `${count} at ${number(size)}`).join(", ");
  const lengths = lines.map(({ description }) => description.length);
  return {
    title: "Conditions",
    head: [],
    rows: [],
    notes: [
      `Measured by ${plan.name}.`,
      `Node ${process.versions.node}, ${availableParallelism()} × ${cpus()[0]?.model ?? "unknown processor"}, load before the start ${number(loadBefore)}, at the end ${number(loadNow())} (the bench itself keeps it at about one), ${number(seconds)} s in all.`,
      `Lines: the development evaluation lines in one shuffled order, made into lists, renumbered and misspelt by seed; ${number(mean(lengths))} characters on average, p95 ${percentile(lengths, 0.95)}. Code is warmed with lines of made-up goods; before a line is timed again Beket is opened anew, so the timed words are always new to it (no peer remembers any); with worker threads the lines repeat the same goods in other words and numbers.`,
      "Times are of the wall clock: on a machine that is busy with other work they are longer for all engines, and the ratios are what counts.",
      `Every engine has a process of its own and sees the same lines; passes in fresh processes: ${passes} terms; a line counts with its least time of all passes and of ${Math.max(...plan.sizes.map(({ repeats }) => repeats))} times in each, building with its median; rounds go from engine to engine in a new order each time. A slow engine sees the first lines of each round only; ratios are over the lines that both saw.`,
      "Terms beyond the real catalogue are made by seed: compounds, firms and models in the four languages. Heap and RSS are what the index adds.",
      `Recall: restricted development lines with a right group among the first three, at the engine's own best threshold for at most ${percent(MOST_FALSE_FLAGS.strict)} (${percent(MOST_FALSE_FLAGS.loose)}) of ordinary lines flagged, half of which are hard ones. Peers leave out terms that need a context.`,
      ...ENGINES.map(({ name, usage }) => `${name}: ${usage}.`),
    ],
  };
}
