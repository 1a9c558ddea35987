import type { DeclaredLine } from "../../shared/schemas/line.ts";
import { ENGINES } from "./engines/index.ts";
import { type Pass, type PassResult, runPass } from "./pass.ts";
import type { SizePlan } from "./plan.ts";
import type { Accuracy, Built } from "./process/messages.ts";
import { median } from "./statistics.ts";

/** What one engine did with one catalogue, over several passes. */
export interface Measured {
  readonly engine: string;
  readonly built: Built;
  /** Milliseconds of the first lines after the start of the first pass. */
  readonly cold: readonly number[];
  /** Milliseconds by line, for the lines that every pass came to. */
  readonly times: ReadonlyMap<number, number>;
  readonly accuracy?: Accuracy;
}

export interface SizeResult {
  readonly plan: SizePlan;
  readonly engines: readonly Measured[];
}

function medianBuilt([first, ...more]: readonly [Built, ...Built[]]): Built {
  const all = [first, ...more];
  const of = (key: Exclude<keyof Built, "reopenMs" | "updateMs">): number =>
    median(all.map((built) => built[key]));
  const reopenMs = all.flatMap((built) => built.reopenMs ?? []);
  const updateMs = all.flatMap((built) => built.updateMs ?? []);
  return {
    ...(reopenMs.length > 0 && { reopenMs: median(reopenMs) }),
    ...(updateMs.length > 0 && { updateMs: median(updateMs) }),
    terms: first.terms,
    prepareMs: of("prepareMs"),
    buildMs: of("buildMs"),
    heapBytes: of("heapBytes"),
    rssBytes: of("rssBytes"),
  };
}

/** A line counts with its least time: what other programs on the machine did to it only ever adds. */
function leastTimes(passes: readonly PassResult[]): Map<number, number> {
  const [first] = passes;
  const times = new Map<number, number>();
  for (const line of first?.times.keys() ?? []) {
    const measured = passes.flatMap((pass) => pass.times.get(line) ?? []);
    if (measured.length === passes.length) times.set(line, Math.min(...measured));
  }
  return times;
}

function combine(engine: string, passes: readonly Pass[]): Measured {
  const [first, ...more] = passes.flatMap(({ results }) => results.get(engine) ?? []);
  if (first === undefined) throw new RangeError(`${engine} was not measured`);
  const all = [first, ...more];
  const measured = {
    engine,
    built: medianBuilt([first.built, ...more.map(({ built }) => built)]),
    cold: first.cold,
    times: leastTimes(all),
  };
  const accuracy = passes.at(-1)?.accuracies.get(engine);
  return accuracy === undefined ? measured : { ...measured, accuracy };
}

/** All engines at one number of terms, over the same lines. */
export async function measureSize(
  plan: SizePlan,
  lines: readonly DeclaredLine[],
  catalogueDir: string,
  tell: (what: string) => void,
): Promise<SizeResult> {
  const passes: Pass[] = [];
  for (let pass = 1; pass <= plan.passes; pass++) {
    tell(`  pass ${pass} of ${plan.passes}`);
    passes.push(await runPass({ plan, lines, catalogueDir, seed: pass, judged: pass === plan.passes, tell }));
  }
  return { plan, engines: ENGINES.map(({ name }) => combine(name, passes)) };
}
