import { stripRussian } from "./language/endings.ts";
import { glyphKey, looksLike } from "./language/glyphs.ts";
import { hasKazakhLetters } from "./language/kazakh.ts";
import { scriptOf } from "./language/scripts.ts";
import type { Token } from "./tokens.ts";
import type { KnownWord, Vocabulary } from "./vocabulary.ts";
import type { WordHit } from "./word-hits.ts";

/** Fewer signs than this are a unit, a size or a model's letter. */
const SHORTEST = 4;
/** A stem to which an ending was put must be this long. */
const SHORTEST_STEM = 5;
const LONGEST_ENDING = 3;
/** Digits of which most are numbers: `500ml` is no word, `53n50rt3c` is. */
const FEWEST_LETTERS = 2;

const HAS_DIGIT = /\d/;
/** Letters with marks that no alphabet of the region needs where it writes a foreign word. */
const MARKED = /[\u00df-\u024f]/;

/** Whether signs of a token may have been put in for others: only such a one is read by its looks. */
function maySeemAnother({ raw, script }: Token): boolean {
  if (script === "mixed" || script === "greek") return true;
  if (script === "han" || script === "digit") return false;
  if (HAS_DIGIT.test(raw)) return raw.replace(/\d/g, "").length >= FEWEST_LETTERS;
  return hasKazakhLetters(raw) || MARKED.test(raw) || [...raw].some((sign) => isForeign(sign));
}

/** Armenian, Cherokee, small capitals: no paper of this border holds them by chance. */
const isForeign = (sign: string): boolean => scriptOf(sign.charCodeAt(0)) === "other";

/** Short Kazakh words look like foreign names by chance; names take no Russian endings. */
function mayBe({ kind, word }: KnownWord, { raw, script }: Token, ending: number): boolean {
  if (kind === "name" && (ending > 0 || (script === "cyrillic" && hasKazakhLetters(raw)))) return false;
  return kind !== "compact" || word.length > SHORTEST_STEM;
}

/** Words of the catalogue that a reader sees in signs of several alphabets or in digits. */
export function glyphHits(token: Token, vocabulary: Vocabulary): WordHit[] {
  if (token.raw.length < SHORTEST || !maySeemAnother(token)) return [];
  for (let ending = 0; ending <= LONGEST_ENDING; ending++) {
    const written = token.raw.slice(0, token.raw.length - ending);
    if (written.length < (ending === 0 ? SHORTEST : SHORTEST_STEM)) break;
    const hits = vocabulary.byGlyphs(glyphKey(written)).flatMap((vocab): WordHit | [] => {
      const known = vocabulary.word(vocab);
      if (!mayBe(known, token, ending)) return [];
      const seen =
        looksLike(written, known.word) || (ending > 0 && looksLike(written, stripRussian(known.word)));
      return seen ? { vocab, kind: "lookalike", edits: 0 } : [];
    });
    if (hits.length > 0) return hits;
  }
  return [];
}
