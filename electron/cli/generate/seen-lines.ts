import type { DeclaredLine } from "../../../shared/schemas/line.ts";
import type { LineScreening } from "../../../shared/schemas/screening.ts";
import type { Screener } from "../../screening/screener.ts";

/** Screens a line once, however often it is asked for: a truck is screened at each of its steps. */
export function createSeenLines(screener: Pick<Screener, "screen">): (line: DeclaredLine) => LineScreening {
  const seen = new WeakMap<DeclaredLine, LineScreening>();
  return (line) => {
    const known = seen.get(line);
    if (known) return known;
    const screening = screener.screen(line);
    seen.set(line, screening);
    return screening;
  };
}
