import { countDigits } from "./language/digits.ts";
import { stripRussian } from "./language/endings.ts";
import { glyphHash, looksLike } from "./language/glyphs.ts";
import { hasKazakhLetters, kazakhStems } from "./language/kazakh.ts";
import { scriptOf } from "./language/scripts.ts";
import type { Token } from "./tokens.ts";
import type { KnownWord, Vocabulary } from "./vocabulary.ts";
import type { WordHit } from "./word-hits.ts";

type Written = Pick<Token, "raw" | "script">;

/** Fewer signs than this are a unit, a size or a model's letter. */
const SHORTEST = 4;
/** A stem to which an ending was put must be this long. */
const SHORTEST_STEM = 5;
/** A shorter name is a Kazakh word without its ending by chance (қырын, Kirin). */
const SHORTEST_NAME = 6;
const LONGEST_ENDING = 3;
/** Digits of which most are numbers: `500ml` is no word, `53n50rt3c` is. */
const FEWEST_LETTERS = 2;
/** `1453r`: no number of five signs spells a word of the catalogue by chance. */
const FEWEST_LETTERS_OF_LONG = 1;

/** Letters with marks that no alphabet of the region needs where it writes a foreign word. */
const MARKED = /[\u00df-\u024f]/;

/** Whether signs of a token may have been put in for others: only such a one is read by its looks. */
function maySeemAnother({ raw, script }: Written): boolean {
  if (script === "mixed" || script === "greek") return true;
  if (script === "han" || script === "digit") return false;
  const digits = countDigits(raw);
  if (digits > 0)
    return raw.length - digits >= (raw.length > SHORTEST ? FEWEST_LETTERS_OF_LONG : FEWEST_LETTERS);
  for (let at = 0; at < raw.length; at++)
    if (!isUsual(raw.charCodeAt(at)) && isStrange(raw.charAt(at))) return true;
  return false;
}

/** English and Russian letters: nearly all there are. */
const isUsual = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0x430 && code <= 0x44f);

/** Kazakh and marked letters; Armenian, Cherokee, small capitals: no paper of this border holds these by chance. */
const isStrange = (sign: string): boolean =>
  hasKazakhLetters(sign) || MARKED.test(sign) || scriptOf(sign.charCodeAt(0)) === "other";

/** A foreign name may stand in Kazakh letters and take Kazakh endings; it takes no Russian ones. */
function mayBe({ kind, word }: KnownWord, { written, ending }: Part): boolean {
  if (kind === "name" && (ending === "other" || (ending === "kazakh" && written.length < SHORTEST_NAME)))
    return false;
  // A whole stem is no disguise: other ways lead to it.
  if (ending === "kazakh" && written === word) return false;
  return kind !== "compact" || word.length > SHORTEST_STEM;
}

/** A token without what may be its ending. */
interface Part {
  readonly written: string;
  readonly ending: "none" | "kazakh" | "other";
}

/** Tells of the token, and of what it may be without an ending, the likeliest first. */
function eachPart({ raw, script }: Written, tell: (part: Part) => void): void {
  tell({ written: raw, ending: "none" });
  // `m1l1s`: an English plural.
  if (raw.length > SHORTEST && looksLike(raw.slice(-1), "s"))
    tell({ written: raw.slice(0, -1), ending: "none" });
  if (script === "cyrillic" || script === "mixed")
    for (const written of kazakhStems(raw))
      if (written.length >= SHORTEST_STEM) tell({ written, ending: "kazakh" });
  for (let end = raw.length - 1; end >= Math.max(SHORTEST_STEM, raw.length - LONGEST_ENDING); end--)
    tell({ written: raw.slice(0, end), ending: "other" });
}

const seesIn = ({ written, ending }: Part, { word }: KnownWord): boolean =>
  looksLike(written, word) || (ending === "other" && looksLike(written, stripRussian(word)));

/** Words of the catalogue that a reader sees in signs of several alphabets or in digits. */
export function glyphHits(token: Written, vocabulary: Vocabulary): WordHit[] {
  if (token.raw.length < SHORTEST || !maySeemAnother(token)) return [];
  const seen = new Set<number>();
  eachPart(token, (part) => {
    for (const vocab of vocabulary.byGlyphs(glyphHash(part.written))) {
      const known = vocabulary.word(vocab);
      if (mayBe(known, part) && seesIn(part, known)) seen.add(vocab);
    }
  });
  return Array.from(seen, (vocab) => ({ vocab, kind: "lookalike", edits: 0 }));
}
