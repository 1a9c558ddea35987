import type { Dismissal } from "../../../../shared/schemas/decision.ts";
import { MAX_LINES, type PapersField } from "../../../../shared/schemas/inspection.ts";
import type { DeclaredLine, LineField } from "../../../../shared/schemas/line.ts";
import { isBlank } from "../../../../shared/schemas/line.ts";
import type { Work } from "./work.ts";

export type CellField = Exclude<LineField, "id">;
export type CellValue = string | number | undefined;

/** The number after the highest in use: what an officer would write in the margin. */
export function nextLineId(lines: readonly DeclaredLine[]): string {
  const numbers = lines.map((line) => Number(line.id)).filter(Number.isSafeInteger);
  return String(Math.max(0, ...numbers) + 1);
}

/** Lines of a file keep their own numbers unless these are taken. */
function withFreeIds(
  incoming: readonly DeclaredLine[],
  present: readonly DeclaredLine[],
): readonly DeclaredLine[] {
  const taken = new Set(present.map((line) => line.id));
  let next = Number(nextLineId([...present, ...incoming]));
  return incoming.map((line) => {
    const id = taken.has(line.id) ? String(next++) : line.id;
    taken.add(id);
    return id === line.id ? line : { ...line, id };
  });
}

export function setPaper(work: Work, field: PapersField, value: string): Work {
  return { ...work, papers: { ...work.papers, [field]: value } };
}

function withCell(line: DeclaredLine, field: CellField, value: CellValue): DeclaredLine {
  if (value !== undefined && value !== "") return { ...line, [field]: value };
  const { [field]: _, ...rest } = line;
  return { description: "", ...rest, id: line.id };
}

/** Writes one cell; a row just past the end becomes a new line. An answer to a match outlives no rewording. */
export function setCell(work: Work, row: number, field: CellField, value: CellValue): Work {
  if (row >= MAX_LINES) return work;
  const old = work.lines[row] ?? { id: nextLineId(work.lines), description: "" };
  const reworded = field === "description" || field === "hs";
  return {
    ...work,
    lines: work.lines.toSpliced(row, 1, withCell(old, field, value)),
    dismissals: reworded ? work.dismissals.filter(({ lineId }) => lineId !== old.id) : work.dismissals,
  };
}

export function removeLine(work: Work, row: number): Work {
  const removed = work.lines[row];
  if (!removed) return work;
  return {
    ...work,
    lines: work.lines.toSpliced(row, 1),
    dismissals: work.dismissals.filter(({ lineId }) => lineId !== removed.id),
  };
}

/** Puts lines in before `row`; a blank line standing there gives way. Never more than a draft may hold. */
export function insertLines(work: Work, row: number, incoming: readonly DeclaredLine[]): Work {
  const standing = work.lines[row];
  const givesWay = standing && isBlank(standing) ? 1 : 0;
  const kept = work.lines.toSpliced(row, givesWay);
  const room = Math.max(0, MAX_LINES - kept.length);
  return { ...work, lines: kept.toSpliced(row, 0, ...withFreeIds(incoming.slice(0, room), kept)) };
}

export function replaceLines(work: Work, incoming: readonly DeclaredLine[]): Work {
  return { ...work, lines: withFreeIds(incoming.slice(0, MAX_LINES), []), dismissals: [] };
}

/** Answers a match, or takes the answer back where `reason` is null. */
export function answerMatch(
  work: Work,
  lineId: string,
  category: string,
  reason: Dismissal["reason"] | null,
): Work {
  const others = work.dismissals.filter((d) => d.lineId !== lineId || d.category !== category);
  return { ...work, dismissals: reason ? [...others, { lineId, category, reason }] : others };
}
