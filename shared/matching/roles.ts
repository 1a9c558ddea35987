import type { ContextWords } from "../schemas/catalogue.ts";
import type { RoledLine } from "./negation.ts";
import type { Token } from "./tokens.ts";

/** Finds the words of one line by their roles. */
export interface RoleFinder {
  /** Index of the last such word before `from`; -1 where there is none. */
  lastBefore(from: number, role: keyof ContextWords): number;
  hasBetween(from: number, to: number, role: keyof ContextWords): boolean;
  /** What a preposition makes an accessory: a case, and also a cable or a fan. */
  holdsAccessory(from: number, to: number): boolean;
  /** The word behind `to`, in the same clause. */
  isNext(to: number, role: keyof ContextWords): boolean;
}

export function createRoleFinder({ tokens, has }: RoledLine): RoleFinder {
  const lastBefore = (from: number, role: keyof ContextWords): number => {
    let at = from - 1;
    while (at >= 0 && !has(at, role)) at -= 1;
    return at;
  };
  const hasBetween = (from: number, to: number, role: keyof ContextWords): boolean =>
    lastBefore(to, role) >= Math.max(0, from);
  return {
    lastBefore,
    hasBetween,
    holdsAccessory: (from, to) => hasBetween(from, to, "accessories") || hasBetween(from, to, "fittings"),
    // `cigars box of 20`: packed so.
    isNext: (to, role) =>
      tokens[to + 1]?.before !== "comma" && has(to + 1, role) && tokens[to + 2]?.raw !== "of",
  };
}

/** A comma, colon or bracket stands before the token; that of `15,6` and `1:18` parts no words. */
export function opensSegment(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  const left = tokens[index - 1];
  if (token?.before !== "comma" || left === undefined) return false;
  return !(token.script === "digit" && left.script === "digit" && token.start === left.end + 1);
}

/** Index of the first token behind the comma before `index`. */
export function segmentStart(tokens: readonly Token[], index: number): number {
  let at = index;
  while (at > 0 && !opensSegment(tokens, at)) at -= 1;
  return at;
}

/** Index behind the last token before the next comma. */
export function segmentEnd(tokens: readonly Token[], index: number): number {
  let at = index + 1;
  while (at < tokens.length && !opensSegment(tokens, at)) at += 1;
  return at;
}
