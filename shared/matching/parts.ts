import type { Catalogue, PartFamily } from "../schemas/catalogue.ts";
import { foldToLatin } from "./language/scripts.ts";
import { createMemory } from "./memory.ts";
import { createStemIndex } from "./stem-index.ts";
import type { Token } from "./tokens.ts";

/** The tokens `from`..`to` (inclusive) of a line. */
export interface Chunk {
  readonly from: number;
  readonly to: number;
}

/** A part number of a known family. */
export interface PartMatch extends Chunk {
  readonly stem: string;
  readonly maker: number;
  readonly category: string;
  /** Letters and digits were taken for others that look like them. */
  readonly lookalike: boolean;
}

export interface Parts {
  readonly known: readonly PartMatch[];
  /** Part numbers of kinds that no list names: resistors, inductors, relays. */
  readonly unlisted: readonly Chunk[];
}

export interface PartReader {
  read(tokens: readonly Token[]): Parts;
}

const LONGEST_STEM = 14;
const SHORTEST_STEM = 2;
/** Shorter stems would meet many numbers once O is 0 and S is 5. */
const SHORTEST_LOOKALIKE_STEM = 5;
const MOST_CHANGED = 2;
/** Of a number drawn apart by spaces: shorter ones are sizes and units beside each other. */
const SHORTEST_SPACED = 7;
const SHORTEST_SPACED_STEM = 4;
const LONGEST_PIECE = 6;
const HAS_DIGIT = /\d/;
const HAS_LETTER = /[A-Z]/;

/** By digit the letters of part numbers that it is put in for. */
const MISTAKEN: Readonly<Record<string, string>> = {
  0: "OQ",
  1: "IL",
  2: "Z",
  3: "E",
  4: "A",
  5: "S",
  6: "G",
  7: "T",
  8: "B",
};

/** A family of parts and whose it is. */
interface Family {
  readonly family: PartFamily;
  readonly maker: number;
}

const familiesOf = ({ makers }: Catalogue): Family[] =>
  makers.flatMap(({ families }, maker) => families.map((family) => ({ family, maker })));

/** Part numbers are met by their family's stem, never by edits: one letter away is another part. */
export function createPartReader(catalogue: Catalogue): PartReader {
  const families = familiesOf(catalogue);
  const { unlistedStems } = catalogue.contextWords;
  const byStem = createStemIndex(
    families.map(({ family }) => family.stem),
    LONGEST_STEM,
  );
  const byUnlisted = createStemIndex(unlistedStems, LONGEST_STEM);

  const remembered = createMemory<Family | "unlisted" | null>();
  const familyOf = (number: string): Family | "unlisted" | null =>
    remembered.get(number, () => exactFamily(number) ?? lookalikeOf(number));

  /** Of a family and an unlisted kind the one with the longer stem. */
  const exactFamily = (number: string): Family | "unlisted" | null => {
    const known = families[byStem.longest(number, (at) => leavesEnough(families[at], number))] ?? null;
    const shortest = Math.max(SHORTEST_STEM, 1 + (known?.family.stem.length ?? 0));
    const isUnlisted =
      byUnlisted.longest(number, (at) => {
        const length = unlistedStems[at]?.length ?? 0;
        return shortest <= length && length < number.length;
      }) >= 0;
    return isUnlisted ? "unlisted" : known;
  };

  /** Of the families whose stem the number shows with few digits for letters, the one with the longest stem. */
  const lookalikeOf = (number: string): Family | null => {
    const fits = (at: number): boolean =>
      stemLength(at) >= SHORTEST_LOOKALIKE_STEM && leavesEnough(families[at], number);
    const stemLength = (at: number): number => families[at]?.family.stem.length ?? 0;
    let best = -1;
    for (const meant of undisguised(number)) {
      const place = byStem.longest(meant, fits);
      if (stemLength(place) > stemLength(best) || (stemLength(place) === stemLength(best) && place > best))
        best = place;
    }
    return families[best] ?? null;
  };

  /** A family may begin behind a word or a count, not inside another number: `чип-AD9361`, not `X9-AD9361`. */
  const inChunk = (tokens: readonly Token[], { from, to }: Chunk): PartMatch | "unlisted" | null => {
    for (let start = from; start <= to; start++) {
      const number = partNumber(tokens, start, to);
      if (number === null || isArticle(tokens, start, to)) continue;
      const family = familyOf(number);
      if (family === "unlisted") return "unlisted";
      if (family !== null) return matchOf(family, number, { from: start, to });
      if (isPartOfNumber(tokens[start])) return null;
    }
    return null;
  };

  /** `XC 7 K 325 T`, `STM 32 F 407`: as sure as letters in disguise. */
  const spacedPart = (tokens: readonly Token[], { from, to }: Chunk): PartMatch | null => {
    const number = partNumber(tokens, from, to);
    const family = number === null || number.length < SHORTEST_SPACED ? null : exactFamily(number);
    if (number === null || family === null || family === "unlisted") return null;
    if (family.family.stem.length < SHORTEST_SPACED_STEM) return null;
    return { ...matchOf(family, number, { from, to }), lookalike: true };
  };

  return {
    read(tokens) {
      const known: PartMatch[] = [];
      const others: Chunk[] = [];
      for (const chunk of chunksOf(tokens)) {
        const isNumber = isDigits(tokens, chunk);
        const part = !isNumber && holdsDigit(tokens, chunk) ? inChunk(tokens, chunk) : null;
        if (part === "unlisted") others.push(chunk);
        else if (part !== null) known.push(part);
      }
      if (known.length > 0 || others.length > 0) return { known, unlisted: others };
      const spaced = drawnApart(tokens).map((chunk) => spacedPart(tokens, chunk));
      return { known: spaced.filter((part) => part !== null), unlisted: [] };
    },
  };
}

/** Behind the stem stands as much as the family's numbers have there. */
const leavesEnough = (known: Family | undefined, number: string): boolean =>
  known !== undefined && number.length - known.family.stem.length >= known.family.min;

/** What a number may mean in which few digits stand for letters: where its stem can be, one of them or more put back. */
function* undisguised(number: string, from = 0, most = MOST_CHANGED): Generator<string> {
  for (let at = from; at < Math.min(LONGEST_STEM, number.length); at++) {
    for (const letter of MISTAKEN[number.charAt(at)] ?? "") {
      const meant = number.slice(0, at) + letter + number.slice(at + 1);
      yield meant;
      if (most > 1) yield* undisguised(meant, at + 1, most - 1);
    }
  }
}

const matchOf = ({ family, maker }: Family, number: string, chunk: Chunk): PartMatch => ({
  ...chunk,
  stem: family.stem,
  category: family.category,
  maker,
  lookalike: !number.startsWith(family.stem),
});

/** `AD-7766`: two letters, a hyphen and a number is how shops number ordinary goods, not how makers write parts. */
function isArticle(tokens: readonly Token[], from: number, to: number): boolean {
  const [first, ...others] = tokens.slice(from, to + 1);
  return (
    first !== undefined &&
    others.length > 0 &&
    first.raw.length <= 2 &&
    !HAS_DIGIT.test(first.raw) &&
    others.every(({ script }) => script === "digit")
  );
}

const isPartOfNumber = (token: Token | undefined): boolean =>
  token !== undefined && HAS_DIGIT.test(token.raw) && token.script !== "digit";

/** Runs of tokens that no space parts: what a part number with its hyphens and dots is. */
export function chunksOf(tokens: readonly Token[]): Chunk[] {
  const chunks: { from: number; to: number }[] = [];
  for (const token of tokens) {
    const last = chunks.at(-1);
    const joined = token.before === "none" || token.before === "joiner";
    if (last !== undefined && joined && last.to === token.index - 1) last.to = token.index;
    else chunks.push({ from: token.index, to: token.index });
  }
  return chunks;
}

/** Whether only a space stands before a piece of letters behind one of digits, or the other way round. */
function goesOn(left: Token | undefined, right: Token): boolean {
  if (left === undefined || right.before !== "space" || right.raw.length > LONGEST_PIECE) return false;
  return (left.script === "digit") !== (right.script === "digit") && right.script !== "han";
}

/** Runs of letters and digits by turns that a space parts, from letters on: what a part number is when its kinds are drawn apart. */
function drawnApart(tokens: readonly Token[]): Chunk[] {
  const runs: Chunk[] = [];
  for (let from = 0; from < tokens.length; from++) {
    const first = tokens[from];
    if (first?.script !== "latin" || first.raw.length > LONGEST_PIECE) continue;
    let to = from;
    for (let next = tokens[to + 1]; next !== undefined && goesOn(tokens[to], next); next = tokens[to + 1])
      to += 1;
    if (to > from) runs.push({ from, to });
    from = to;
  }
  return runs;
}

/** Most chunks are words, and no part number. */
function holdsDigit(tokens: readonly Token[], { from, to }: Chunk): boolean {
  for (let at = from; at <= to; at++) if (HAS_DIGIT.test(tokens[at]?.raw ?? "")) return true;
  return false;
}

/** Most chunks that hold a digit are a count or a size: no part's number is without a letter. */
function isDigits(tokens: readonly Token[], { from, to }: Chunk): boolean {
  for (let at = from; at <= to; at++) if (tokens[at]?.script !== "digit") return false;
  return true;
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
export function looksLikePart(tokens: readonly Token[], chunk: Chunk): boolean {
  if (!holdsDigit(tokens, chunk)) return false;
  const raw = tokens
    .slice(chunk.from, chunk.to + 1)
    .map((token) => token.raw)
    .join("");
  if (raw.length < PART_LIKE_SHORTEST) return false;
  if (!/^[a-z0-9]+$/.test(raw)) return false;
  if (!/[a-z]/.test(raw)) return raw.length >= PART_LIKE_NUMBER;
  return /\d{2}/.test(raw) || raw.length >= PART_LIKE_MIXED;
}
