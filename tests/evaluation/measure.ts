import type { DeclaredLine } from "../../shared/schemas/line.ts";
import type { LineScreening } from "../../shared/schemas/screening.ts";
import { type EvaluationRow, toLine } from "./read-lines.ts";

export interface Judged {
  readonly row: EvaluationRow;
  readonly screening: LineScreening;
  readonly flagged: boolean;
  /** Rank (from 1) of the first match in an expected group; 0 for none. */
  readonly rank: number;
}

/** Counts over lines of one kind or language. Rates are shares of `lines`, 0 to 1. */
export interface Tally {
  readonly lines: number;
  readonly flagged: number;
  readonly top1: number;
  readonly top3: number;
}

export function judge(row: EvaluationRow, screen: (line: DeclaredLine) => LineScreening): Judged {
  const screening = screen(toLine(row));
  const groups = [...new Set(screening.matches.map(({ group }) => group))];
  return {
    row,
    screening,
    flagged: screening.verdict !== "clear",
    rank: groups.findIndex((group) => row.expect.includes(group)) + 1,
  };
}

export const isRestricted = ({ row }: Judged): boolean => row.expect.length > 0;

export function tally(judged: readonly Judged[]): Tally {
  const share = (test: (j: Judged) => boolean): number =>
    judged.length === 0 ? 0 : judged.filter(test).length / judged.length;
  return {
    lines: judged.length,
    flagged: share((j) => j.flagged),
    top1: share((j) => j.rank === 1),
    top3: share((j) => j.rank >= 1 && j.rank <= 3),
  };
}

/** Restricted lines missed or in the wrong group, and ordinary lines flagged: what to look at next. */
export const isWrong = (j: Judged): boolean => (isRestricted(j) ? j.rank === 0 || j.rank > 3 : j.flagged);
