import type { Dismissal } from "../schemas/decision.ts";
import type { ScreenedLine } from "../schemas/entries/truck.ts";

/** Answers to matches that the screening really made; others speak of an older wording of their line. */
export function answersTo(lines: readonly ScreenedLine[], dismissals: readonly Dismissal[]): Dismissal[] {
  return dismissals.filter(({ lineId, category }) =>
    lines.some(
      ({ id, screening }) => id === lineId && screening.matches.some((match) => match.category === category),
    ),
  );
}

/** Lines that are hits and of whose matches at least one has no answer. */
export function unansweredHits(
  lines: readonly ScreenedLine[],
  dismissals: readonly Dismissal[],
): ScreenedLine[] {
  return lines.filter(
    ({ id, screening }) =>
      screening.verdict === "hit" &&
      !isAnswered(
        id,
        screening.matches.map(({ category }) => category),
        dismissals,
      ),
  );
}

export const isAnswered = (
  line: string,
  categories: readonly string[],
  dismissals: readonly Dismissal[],
): boolean =>
  categories.every((category) =>
    dismissals.some((answer) => answer.lineId === line && answer.category === category),
  );
