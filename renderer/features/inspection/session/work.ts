import type { Dismissal } from "../../../../shared/schemas/decision.ts";
import type { Inspection, Papers } from "../../../../shared/schemas/inspection.ts";
import { type DeclaredLine, isBlank } from "../../../../shared/schemas/line.ts";

/** What the officer changes on one truck; every edit makes a new one, so that undo only keeps the old. */
export interface Work {
  readonly papers: Papers;
  readonly lines: readonly DeclaredLine[];
  readonly dismissals: readonly Dismissal[];
}

export function workOf({ papers, lines, dismissals }: Inspection): Work {
  return { papers, lines, dismissals };
}

export function isUntouched(work: Work): boolean {
  return work.lines.every(isBlank) && Object.values(work.papers).every((value) => value === "");
}
