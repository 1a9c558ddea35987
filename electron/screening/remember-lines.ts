import type { DeclaredLine } from "../../shared/schemas/line.ts";
import type { LineScreening } from "../../shared/schemas/screening.ts";
import type { Screener } from "./screener.ts";

/** Lines of some dozens of trucks. */
const MOST = 1_000;

/**
 * A truck's lines are screened as they are typed, when the log is told of them, and when the truck is decided: the
 * same line of the same catalogue is looked at once.
 */
export function rememberLines(screener: Screener, most = MOST): Screener {
  const known = new Map<string, LineScreening>();
  return {
    ...screener,
    screen(line) {
      const key = keyOf(line);
      const screening = known.get(key) ?? screener.screen(line);
      known.delete(key);
      known.set(key, screening);
      const [oldest] = known.keys();
      if (known.size > most && oldest !== undefined) known.delete(oldest);
      return screening;
    },
  };
}

const keyOf = (line: DeclaredLine): string => JSON.stringify({ ...line, id: undefined });
