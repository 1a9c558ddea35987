/** Text reduced for comparison, with the way back to where every letter stood. */
export interface NormalText {
  readonly text: string;
  /** For each code unit of `text`, and maybe for more, the half-open range of the original it came from. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** What belongs to the letter before it: marks, and the vowels and finals of a Korean syllable. */
const MARK = /[\p{M}\u1161-\u11ff]/u;
const MARKS = /\p{M}+/gu;
/** Soft hyphen, zero-width and direction characters, variation selectors: seen by nobody. */
const INVISIBLE = new RegExp(
  [
    "\u00ad|\u034f|\u061c|[\u115f\u1160]|[\u17b4\u17b5]|[\u180b-\u180e]",
    "[\u200b-\u200f]|[\u202a-\u202e]|[\u2060-\u206f]|[\ufe00-\ufe0f]|\ufeff",
  ].join("|"),
);

/** Letters whose mark makes another sound (ISO 9, the new Kazakh alphabet) keep it. */
const SOUNDING = /^[čšžŝşçû]$/;

/** NFKC and lower case; ё as е; accents off Latin letters and stress marks off all others. */
function reduce(cluster: string): string {
  const lower = cluster.normalize("NFKC").toLowerCase();
  if (lower === "ё") return "е";
  if (SOUNDING.test(lower)) return lower;
  const bare = /^[\u00df-\u024f\u1e00-\u1eff]/.test(lower) ? lower.normalize("NFD") : lower;
  return bare.replace(MARKS, "").normalize("NFC");
}

/** ASCII, Russian and Kazakh letters, Chinese: lower case is all that reducing does to them, but for ё. */
const isPlain = (code: number): boolean =>
  (code < 0x80 && code >= 0x20) ||
  (code >= 0x410 && code <= 0x44f) ||
  (code >= 0x48a && code <= 0x52f) ||
  (code >= 0x4e00 && code <= 0x9fff) ||
  code === UPPER_IO ||
  code === LOWER_IO ||
  code === UPPER_I ||
  code === LOWER_I;
const [UPPER_IO, LOWER_IO, UPPER_I, LOWER_I] = [0x401, 0x451, 0x406, 0x456];

/** End of the run of plain letters from `start`; a mark after one belongs to it. */
function plainEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && isPlain(text.charCodeAt(end))) end += 1;
  return end < text.length && end > start && MARK.test(text.charAt(end)) ? end - 1 : end;
}

/** Where the letters of a plain text stand, as far as the longest one until now: nearly all texts are plain. */
const PLACES: number[] = [];
const NEXT_PLACES: number[] = [];

function plainText(original: string): NormalText {
  for (let at = PLACES.length; at < original.length; at++) {
    PLACES.push(at);
    NEXT_PLACES.push(at + 1);
  }
  return { text: lowerPlain(original), starts: PLACES, ends: NEXT_PLACES };
}

const lowerPlain = (text: string): string => text.toLowerCase().replaceAll("ё", "е");

/** Reduces `original` cluster by cluster, so that spans stay exact whatever Unicode it holds. */
export function normaliseText(original: string): NormalText {
  if (plainEnd(original, 0) === original.length) return plainText(original);
  let text = "";
  const starts: number[] = [];
  const ends: number[] = [];

  for (let start = 0; start < original.length; ) {
    const plain = plainEnd(original, start);
    if (plain > start) {
      text += lowerPlain(original.slice(start, plain));
      for (; start < plain; start++) {
        starts.push(start);
        ends.push(start + 1);
      }
      continue;
    }
    const end = clusterEnd(original, start);
    const reduced = INVISIBLE.test(original.charAt(start)) ? "" : reduce(original.slice(start, end));
    text += reduced;
    starts.push(...Array.from({ length: reduced.length }, () => start));
    ends.push(...Array.from({ length: reduced.length }, () => end));
    start = end;
  }
  return { text, starts, ends };
}

/** End of the code point at `start` and of the combining marks that follow it. */
function clusterEnd(text: string, start: number): number {
  let end = start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);
  while (end < text.length && MARK.test(text.charAt(end))) end += 1;
  return end;
}
