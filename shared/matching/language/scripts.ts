import { letterTable } from "./letter-table.ts";

export type Script = "latin" | "cyrillic" | "greek" | "han" | "digit" | "other";

/** The script of one lower-case UTF-16 code unit. Accented Latin counts as Latin. */
export function scriptOf(code: number): Script {
  if (code >= 0x30 && code <= 0x39) return "digit";
  if ((code >= 0x61 && code <= 0x7a) || (code >= 0xdf && code <= 0x24f && code !== 0xf7)) return "latin";
  if (code >= 0x400 && code <= 0x52f) return "cyrillic";
  if (code >= 0x370 && code <= 0x3ff) return "greek";
  if ((code >= 0x3400 && code <= 0x9fff) || code === 0x3007) return "han";
  return "other";
}

/** Look-alikes after case folding: some pairs look alike only as capitals (Н and H, В and B). */
const CYRILLIC_TO_LATIN = letterTable(
  "аa вb сc еe нh кk мm оo рp тt хx уy іi јj ѕs ԁd ԛq ԝw һh үy ѵv ӏl гr пn иu ёe",
);
const LATIN_TO_CYRILLIC = letterTable("aа bв cс eе hн kк mм oо pр tт xх yу iі rг nп uи áа éе óо ëе");
const GREEK_TO_LATIN = letterTable("αa βb εe ζz ηh ιi κk μm νv οo ρp τt υy χx ϲc");
const GREEK_TO_CYRILLIC = letterTable("αа βв εе ηн κк μм οо ρр τт υу χх λл φф γг πп ϲс");
const DIGIT_TO_CYRILLIC = letterTable("0о 3з 4ч 6б");
const DIGIT_TO_LATIN = letterTable("0o 1l 3e 5s 8b");

/** Letters whose capitals are the same glyph in both alphabets: a whole word of them can be read either way. */
const SAME_GLYPH = /^[авекмнорстухіјѕһ]+$|^[abcehikmoprstxyj]+$/;
export const readsInBothAlphabets = (word: string): boolean => SAME_GLYPH.test(word);

const CYRILLIC_FROM = { ...LATIN_TO_CYRILLIC, ...GREEK_TO_CYRILLIC };
const LATIN_FROM = { ...CYRILLIC_TO_LATIN, ...GREEK_TO_LATIN };

/** The word with every foreign letter replaced by its look-alike, or null where a letter has none. */
function foldTo(word: string, target: "latin" | "cyrillic", digits: boolean): string | null {
  const table = target === "latin" ? LATIN_FROM : CYRILLIC_FROM;
  const digitTable = target === "latin" ? DIGIT_TO_LATIN : DIGIT_TO_CYRILLIC;
  let folded = "";
  for (const letter of word) {
    const script = scriptOf(letter.charCodeAt(0));
    if (script === target || (script === "digit" && !digits)) folded += letter;
    else {
      const twin = script === "digit" ? digitTable[letter] : table[letter];
      if (twin === undefined) return null;
      folded += twin;
    }
  }
  return folded;
}

export const foldToLatin = (word: string, digits = false): string | null => foldTo(word, "latin", digits);
export const foldToCyrillic = (word: string, digits = false): string | null =>
  foldTo(word, "cyrillic", digits);
