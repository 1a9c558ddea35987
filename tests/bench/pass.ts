import type { DeclaredLine } from "../../shared/schemas/line.ts";
import { createRandom } from "../support/random.ts";
import { warmUpLines } from "./corpus/lines.ts";
import { ENGINES } from "./engines/index.ts";
import type { AccuracyPlan, SizePlan } from "./plan.ts";
import type { Accuracy, Built } from "./process/messages.ts";
import { type Session, startSession } from "./process/session.ts";

/** What one engine did in one pass. */
export interface PassResult {
  readonly built: Built;
  /** Milliseconds of the first lines after the start, nothing compiled or remembered. */
  readonly cold: readonly number[];
  /** Milliseconds by line; a number stands for the same line whatever the engine. */
  readonly times: ReadonlyMap<number, number>;
}

export interface Pass {
  readonly results: ReadonlyMap<string, PassResult>;
  readonly accuracies: ReadonlyMap<string, Accuracy>;
}

/** Rounds go from engine to engine, in another order each time, so that the machine's moods hit all alike. */
async function timeRounds(
  sessions: readonly Session[],
  lines: readonly DeclaredLine[],
  plan: SizePlan,
  seed: number,
): Promise<Map<string, Map<number, number>>> {
  const random = createRandom(seed);
  const times = new Map(sessions.map(({ engine }) => [engine, new Map<number, number>()]));
  const perRound = Math.ceil(lines.length / plan.rounds);
  for (let from = 0; from < lines.length; from += perRound) {
    for (const session of random.shuffle(sessions)) {
      const measured = await session.time(
        lines.slice(from, from + perRound),
        plan.roundBudgetMs,
        plan.repeats,
      );
      for (const [index, ms] of measured.entries()) times.get(session.engine)?.set(from + index, ms);
    }
  }
  return times;
}

/** Accuracy is not timed, so two engines may work at once. */
async function judge(sessions: readonly Session[], plan: AccuracyPlan): Promise<Map<string, Accuracy>> {
  const accuracies = new Map<string, Accuracy>();
  const queue = [...sessions];
  const work = async (): Promise<void> => {
    for (let session = queue.shift(); session !== undefined; session = queue.shift())
      accuracies.set(session.engine, await session.accuracy(plan));
  };
  await Promise.all([work(), work()]);
  return accuracies;
}

export interface PassOptions {
  readonly plan: SizePlan;
  readonly lines: readonly DeclaredLine[];
  readonly catalogueDir: string;
  /** Of the order of the engines. */
  readonly seed: number;
  readonly judged: boolean;
  readonly tell: (what: string) => void;
}

/** Every engine built anew, one after the other, and then timed over the same lines in turns. */
export async function runPass({ plan, lines, catalogueDir, seed, judged, tell }: PassOptions): Promise<Pass> {
  const sessions: Session[] = [];
  const cold = new Map<string, readonly number[]>();
  const warmUp = warmUpLines(plan.warmUp.lines);
  try {
    for (const { name } of ENGINES) {
      tell(`    ${name}: index`);
      const session = await startSession({ engine: name, size: plan.size, catalogueDir });
      sessions.push(session);
      cold.set(name, await session.time(lines.slice(0, plan.cold), plan.roundBudgetMs, 1));
      await session.time(warmUp, plan.warmUp.budgetMs, 1);
    }
    tell("    lines, from engine to engine");
    const times = await timeRounds(sessions, lines.slice(plan.cold, plan.cold + plan.lines), plan, seed);
    const results = sessions.map(
      ({ engine, built }) =>
        [
          engine,
          { built, cold: cold.get(engine) ?? [], times: times.get(engine) ?? new Map<number, number>() },
        ] as const,
    );
    if (judged && plan.accuracy !== undefined) tell("    accuracy");
    const accuracies =
      judged && plan.accuracy !== undefined
        ? await judge(sessions, plan.accuracy)
        : new Map<string, Accuracy>();
    return { results: new Map(results), accuracies };
  } finally {
    for (const session of sessions) session.close();
  }
}
