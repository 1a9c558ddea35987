import type { Dismissal } from "../../../../shared/schemas/decision.ts";
import type { Inspection, Papers } from "../../../../shared/schemas/inspection.ts";
import type { DeclaredLine } from "../../../../shared/schemas/line.ts";

/** What the officer changes on one truck; every edit makes a new one, so that undo only keeps the old. */
export interface Work {
  readonly papers: Papers;
  readonly lines: readonly DeclaredLine[];
  readonly dismissals: readonly Dismissal[];
}

export function workOf({ papers, lines, dismissals }: Inspection): Work {
  return { papers, lines, dismissals };
}

/** A line that says nothing yet: it is kept in the draft, but neither screened nor decided upon. */
export function isBlank(line: DeclaredLine): boolean {
  const { id: _, ...fields } = line;
  return Object.values(fields).every((value) => value === undefined || value === "");
}

export function isUntouched(work: Work): boolean {
  return work.lines.every(isBlank) && Object.values(work.papers).every((value) => value === "");
}
