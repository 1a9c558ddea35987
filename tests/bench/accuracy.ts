import path from "node:path";
import { POLICY } from "../../shared/matching/policy.ts";
import { type EvaluationRow, readEvaluation, toLine } from "../evaluation/read-lines.ts";
import { createRandom } from "../support/random.ts";
import { beket } from "./engines/beket.ts";
import type { Engine, Found } from "./engines/engine.ts";
import type { AccuracyPlan } from "./plan.ts";
import type { Accuracy } from "./process/messages.ts";

/** What an engine said of one line of the evaluation set. */
interface Answer {
  readonly row: EvaluationRow;
  readonly found: readonly Found[];
}

/** At one threshold: shares (0 to 1) of ordinary lines flagged and of restricted ones caught. */
interface OperatingPoint {
  /** A line is flagged where a score is above this. */
  readonly threshold: number;
  readonly falseFlags: number;
  /** Restricted lines with a right group among the first three. */
  readonly recall: number;
}

const SEED = 3;
const GROUPS_LOOKED_AT = 3;
/** Shares of ordinary lines that an engine may flag. */
export const MOST_FALSE_FLAGS = { strict: 0.03, loose: 0.1 } as const;
/** The test half is looked at by `npm run evaluate` only. */
const DEVELOPMENT_LINES = path.join(import.meta.dirname, "../evaluation/dev.csv");

export const developmentRows = (): EvaluationRow[] => readEvaluation(DEVELOPMENT_LINES);

const isOrdinary = ({ row }: Answer): boolean => row.expect.length === 0;
const topScore = ({ found }: Answer): number => found[0]?.score ?? 0;

function isCaught({ row, found }: Answer, threshold: number): boolean {
  return found
    .slice(0, GROUPS_LOOKED_AT)
    .some(({ group, score }) => score > threshold && row.expect.includes(group));
}

const share = (answers: readonly Answer[], test: (answer: Answer) => boolean): number =>
  answers.length === 0 ? 0 : answers.filter(test).length / answers.length;

function pointAt(answers: readonly Answer[], threshold: number): OperatingPoint {
  const ordinary = answers.filter(isOrdinary);
  const restricted = answers.filter((answer) => !isOrdinary(answer));
  return {
    threshold,
    falseFlags: share(ordinary, (answer) => topScore(answer) > threshold),
    recall: share(restricted, (answer) => isCaught(answer, threshold)),
  };
}

/** The engine's own best threshold: the lowest that keeps false flags within `most`. */
function bestPoint(answers: readonly Answer[], most: number): OperatingPoint {
  const scores = answers
    .filter(isOrdinary)
    .map(topScore)
    .sort((a, b) => b - a);
  return pointAt(answers, scores[Math.floor(scores.length * most)] ?? 0);
}

function answersWithin(
  engine: Engine,
  rows: readonly EvaluationRow[],
  { budgetMs, leastLines }: AccuracyPlan,
): Answer[] {
  const answers: Answer[] = [];
  const end = performance.now() + budgetMs;
  for (const row of rows) {
    if (answers.length >= leastLines && performance.now() > end) break;
    answers.push({ row, found: engine.search(toLine(row)) });
  }
  return answers;
}

/** Over the development lines in one shuffled order; a slow engine sees fewer of them. */
export function measureAccuracy(engine: Engine, name: string, plan: AccuracyPlan): Accuracy {
  const rows = createRandom(SEED).shuffle(developmentRows());
  const answers = answersWithin(engine, rows, plan);
  const points = {
    lines: answers.length,
    strict: bestPoint(answers, MOST_FALSE_FLAGS.strict),
    loose: bestPoint(answers, MOST_FALSE_FLAGS.loose),
  };
  if (name !== beket.name) return points;
  const withoutCodes = rows.map((row) => ({ ...row, hs: "" }));
  return {
    ...points,
    shipped: pointAt(answers, POLICY.check - Number.EPSILON),
    wordsOnly: bestPoint(answersWithin(engine, withoutCodes, plan), MOST_FALSE_FLAGS.strict),
  };
}
