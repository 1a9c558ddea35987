import { unansweredHits } from "../../../shared/log/answers.ts";
import type { Dismissal } from "../../../shared/schemas/decision.ts";
import type { ScreenedLine } from "../../../shared/schemas/entries/truck.ts";
import type { DeclaredLine } from "../../../shared/schemas/line.ts";
import { isBlank } from "../../../shared/schemas/line.ts";
import type { Verdict } from "../../../shared/schemas/screening.ts";
import type { Screened } from "./session/screener.ts";

export interface Summary {
  readonly counts: Readonly<Record<Verdict, number>>;
  /** Lines whose verdict is not known yet, or is of an older wording. */
  readonly pending: number;
  /** Lines with something in them. */
  readonly declared: number;
  /** Rows (from 0) of hits without an answer to every match: a release needs an override. */
  readonly openHits: readonly number[];
  /** Rows (from 0) that ask for the officer's eye: hits and checks not answered yet. */
  readonly open: readonly number[];
}

export function summarise(
  lines: readonly DeclaredLine[],
  byLine: ReadonlyMap<string, Screened>,
  dismissals: readonly Dismissal[],
): Summary {
  const counts = { clear: 0, check: 0, hit: 0 };
  const answered = new Set(dismissals.map(({ lineId, category }) => `${category} ${lineId}`));
  const rowOf = new Map<string, number>();
  const known: ScreenedLine[] = [];
  let pending = 0;
  let declared = 0;
  lines.forEach((line, row) => {
    if (isBlank(line)) return;
    declared++;
    const screened = byLine.get(line.id);
    if (screened?.line !== line) pending++;
    if (!screened) return;
    counts[screened.screening.verdict]++;
    rowOf.set(line.id, row);
    known.push({ ...line, screening: screened.screening });
  });

  const rowsOf = (some: readonly ScreenedLine[]) => some.flatMap(({ id }) => rowOf.get(id) ?? []);
  const openHits = rowsOf(unansweredHits(known, dismissals));
  const openChecks = rowsOf(
    known.filter(
      ({ id, screening }) =>
        screening.verdict === "check" &&
        !screening.matches.every(
          ({ category, remembered }) => remembered !== undefined || answered.has(`${category} ${id}`),
        ),
    ),
  );
  return { counts, pending, declared, openHits, open: [...openHits, ...openChecks].sort((a, b) => a - b) };
}
