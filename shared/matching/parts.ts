import type { Catalogue } from "../schemas/catalogue.ts";
import { foldToLatin } from "./language/scripts.ts";
import type { Token } from "./tokens.ts";

/** A part number of a known family. */
export interface PartMatch {
  readonly from: number;
  readonly to: number;
  readonly stem: string;
  readonly maker: number;
  readonly category: string;
}

export interface PartReader {
  find(tokens: readonly Token[]): PartMatch[];
}

interface Family {
  readonly stem: string;
  readonly min: number;
  readonly category: string;
  readonly maker: number;
}

const LONGEST_STEM = 14;
const HAS_DIGIT = /\d/;
const HAS_LETTER = /[A-Z]/;

/** Part numbers are met by their family's stem, never by edits: one letter away is another part. */
export function createPartReader(catalogue: Catalogue): PartReader {
  const families = new Map<string, Family>();
  catalogue.makers.forEach((maker, index) => {
    for (const family of maker.families) {
      if (!families.has(family.stem)) families.set(family.stem, { ...family, maker: index });
    }
  });

  const familyOf = (number: string): Family | null => {
    for (let length = Math.min(LONGEST_STEM, number.length - 1); length >= 2; length--) {
      const family = families.get(number.slice(0, length));
      if (family !== undefined && number.length - length >= family.min) return family;
    }
    return null;
  };

  /** The first start in the chunk from which it is a known family's number. */
  const findIn = (tokens: readonly Token[], from: number, to: number): PartMatch | null => {
    if (!holdsDigit(tokens, from, to)) return null;
    for (let start = from; start <= to; start++) {
      const number = partNumber(tokens, start, to);
      const family = number === null ? null : familyOf(number);
      if (family !== null)
        return { from: start, to, stem: family.stem, maker: family.maker, category: family.category };
    }
    return null;
  };

  return {
    find: (tokens) => chunksOf(tokens).flatMap(({ from, to }) => findIn(tokens, from, to) ?? []),
  };
}

/** Runs of tokens that no space parts: what a part number with its hyphens and dots is. */
export function chunksOf(tokens: readonly Token[]): { from: number; to: number }[] {
  const chunks: { from: number; to: number }[] = [];
  for (const token of tokens) {
    const last = chunks.at(-1);
    const joined = token.before === "none" || token.before === "joiner";
    if (last !== undefined && joined && last.to === token.index - 1) last.to = token.index;
    else chunks.push({ from: token.index, to: token.index });
  }
  return chunks;
}

/** Most chunks are words, and no part number. */
function holdsDigit(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at <= to; at++) if (HAS_DIGIT.test(tokens[at]?.raw ?? "")) return true;
  return false;
}

function partNumber(tokens: readonly Token[], from: number, to: number): string | null {
  let joined = "";
  for (const token of tokens.slice(from, to + 1)) {
    if (token.script === "han") return null;
    // Part numbers are written in capitals: Ν is N here.
    joined += foldToLatin(token.raw, { second: true }) ?? token.raw;
  }
  const upper = joined.toUpperCase();
  return HAS_DIGIT.test(upper) && HAS_LETTER.test(upper) ? upper : null;
}

const PART_LIKE_SHORTEST = 5;
/** With no two digits side by side (LIS3DHTR), or with no letter at all, it must be longer. */
const PART_LIKE_MIXED = 7;
const PART_LIKE_NUMBER = 6;

/** Whether a chunk looks like some maker's part number, its family unknown. */
export function looksLikePart(tokens: readonly Token[], chunk: { from: number; to: number }): boolean {
  const raw = tokens
    .slice(chunk.from, chunk.to + 1)
    .map((token) => token.raw)
    .join("");
  if (raw.length < PART_LIKE_SHORTEST || !HAS_DIGIT.test(raw)) return false;
  if (!/^[a-z0-9]+$/.test(raw)) return false;
  if (!/[a-z]/.test(raw)) return raw.length >= PART_LIKE_NUMBER;
  return /\d{2}/.test(raw) || raw.length >= PART_LIKE_MIXED;
}
