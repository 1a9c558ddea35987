import type { ContextWords } from "../schemas/catalogue.ts";
import type { RoledLine } from "./negation.ts";
import type { Token } from "./tokens.ts";

/** Finds the words of one line by their roles. */
export interface RoleFinder {
  /** Index of the last such word before `from`; -1 where there is none. */
  lastBefore(from: number, role: keyof ContextWords): number;
  hasBetween(from: number, to: number, role: keyof ContextWords): boolean;
  /** The word behind `to`, in the same clause. */
  isNext(to: number, role: keyof ContextWords): boolean;
}

export function createRoleFinder({ tokens, has }: RoledLine): RoleFinder {
  const lastBefore = (from: number, role: keyof ContextWords): number => {
    let at = from - 1;
    while (at >= 0 && !has(at, role)) at -= 1;
    return at;
  };
  return {
    lastBefore,
    hasBetween: (from, to, role) => lastBefore(to, role) >= Math.max(0, from),
    isNext: (to, role) => tokens[to + 1]?.before !== "comma" && has(to + 1, role),
  };
}

/** Index of the first token behind the comma before `index`. */
export function segmentStart(tokens: readonly Token[], index: number): number {
  let at = index;
  while (at > 0 && tokens[at]?.before !== "comma") at -= 1;
  return at;
}

/** Index behind the last token before the next comma. */
export function segmentEnd(tokens: readonly Token[], index: number): number {
  const end = tokens.findIndex((token, at) => at > index && token.before === "comma");
  return end < 0 ? tokens.length : end;
}
