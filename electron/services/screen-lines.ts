import type { DeclaredLine } from "../../shared/schemas/line.ts";
import type { LineScreening } from "../../shared/schemas/screening.ts";
import type { Bulk } from "../screening/bulk.ts";
import type { Screener } from "../screening/screener.ts";

/** So many lines are screened in less time than it takes to reach a worker. */
const AT_ONCE = 50;

interface Screening {
  readonly screener: Pick<Screener, "screen">;
  readonly bulk: Pick<Bulk, "screen">;
  readonly newId: () => string;
}

/** Screens any number of lines in their order; many go to the worker threads, so that the window never waits. */
export async function screenLines(
  { screener, bulk, newId }: Screening,
  lines: readonly DeclaredLine[],
): Promise<LineScreening[]> {
  if (lines.length <= AT_ONCE) return lines.map((line) => screener.screen(line));
  return bulk.screen(newId(), lines);
}
