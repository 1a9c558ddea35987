import { HASH_START, hashCode } from "./hash.ts";
import { SIGN_GROUPS } from "./sign-groups.ts";

/** For each sign the signs that it may be taken for. */
const LIKE = new Map<string, Set<string>>();
for (const group of SIGN_GROUPS)
  for (const sign of group) LIKE.set(sign, new Set([...(LIKE.get(sign) ?? []), ...group]));

/** One sign for all that are joined by a chain of likenesses: coarser than likeness, so that a key can be looked up. */
const CLASS = new Map<string, string>();
for (const start of LIKE.keys()) {
  if (CLASS.has(start)) continue;
  const reached = [start];
  for (const sign of reached) {
    CLASS.set(sign, start);
    reached.push(
      ...[...(LIKE.get(sign) ?? [])].filter((next) => !CLASS.has(next) && !reached.includes(next)),
    );
  }
}

/** The sign that speaks for each by its code unit: all of them are of one. */
const CLASS_OF = Uint16Array.from({ length: 1 << 16 }, (_, code) => code);
for (const [sign, first] of CLASS) CLASS_OF[sign.charCodeAt(0)] = first.charCodeAt(0);

/** A hash that is the same for all words that might look like `word`, and for some that do not. */
export function glyphHash(word: string): number {
  let hash = HASH_START;
  for (let at = 0; at < word.length; at++) hash = hashCode(CLASS_OF[word.charCodeAt(at)] ?? 0, hash);
  return hash >>> 0;
}

/** The same of the code units `start`..`end`. */
export function glyphHashOf(units: Uint16Array, start: number, end: number): number {
  let hash = HASH_START;
  for (let at = start; at < end; at++) hash = hashCode(CLASS_OF[units[at] ?? 0] ?? 0, hash);
  return hash >>> 0;
}

/** Whether a reader may take `written` for `meant`: sign for sign the same or alike. */
export function looksLike(written: string, meant: string): boolean {
  const signs = [...meant];
  const seen = [...written];
  return (
    seen.length === signs.length &&
    seen.every((sign, i) => sign === signs[i] || (LIKE.get(sign)?.has(signs[i] ?? "") ?? false))
  );
}
