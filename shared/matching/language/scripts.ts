import { letterTable } from "./letter-table.ts";
import { SIGN_GROUPS } from "./sign-groups.ts";

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
const GREEK_TO_CYRILLIC = letterTable("αа βв εе ηн κк μм οо ρр τт υу χх λл φф γг πп ϲс ιі");
const DIGIT_TO_CYRILLIC = letterTable("0о 3з 4ч 6б 8в");
const DIGIT_TO_LATIN = letterTable("0o 1l 3e 4a 5s 6b 8b");
/** A second reading of what looks like two letters: ν as v or (its capital Ν) n, 1 as l or i, sigma as c. */
const SECOND_LATIN = letterTable("νn 1i γy ςc σc υu");
const SECOND_CYRILLIC = letterTable("γу ςс σс νу");
/** Kazakh letters put into a Russian word. */
const KAZAKH_TO_RUSSIAN = letterTable("әа ғг қк ңн өо ұу үу һн іи");

const BASE_LATIN = /^[a-z]$/;
const BASE_CYRILLIC = /^[а-я]$/;

/** An Abkhaz letter that passes for е. */
const ABKHAZ_CHE = 0x4bd;
function isForeign(code: number): boolean {
  const script = scriptOf(code);
  return script === "other" || script === "greek" || code === ABKHAZ_CHE;
}

/** Whether letters stand in a word that no alphabet of the region has. */
export function hasForeignLetters(word: string): boolean {
  for (let at = 0; at < word.length; at++) if (isForeign(word.charCodeAt(at))) return true;
  return false;
}

/** Signs of scripts that no paper of the region is written in, by the letter of ours that they look like. */
function foreignTo(base: RegExp): Readonly<Record<string, string>> {
  const pairs = SIGN_GROUPS.flatMap((signs) => {
    const letter = signs.find((sign) => base.test(sign));
    const foreign = signs.filter((sign) => isForeign(sign.charCodeAt(0)));
    return letter === undefined ? [] : foreign.map((sign) => [sign, letter] as const);
  });
  return Object.fromEntries(pairs.toReversed());
}

/** Letters whose capitals are the same glyph in both alphabets: a whole word of them can be read either way. */
const SAME_GLYPH = /^[авекмнорстухіјѕһ]+$|^[abcehikmoprstxyj]+$/;
export const readsInBothAlphabets = (word: string): boolean => SAME_GLYPH.test(word);

type Table = Readonly<Record<string, string>>;
interface Target {
  readonly script: Script;
  /** By whether the second choice is taken; digits among them. */
  readonly first: Table;
  readonly second: Table;
}
/** What looks like a letter of the other alphabet looks like that letter's own look-alike too. */
const through = (table: Table, twins: Table): Table =>
  Object.fromEntries(
    Object.entries(table).flatMap(([sign, letter]) => {
      const twin = twins[letter];
      return twin === undefined ? [] : [[sign, twin] as const];
    }),
  );
const FOREIGN_LATIN = foreignTo(BASE_LATIN);
const FOREIGN_CYRILLIC = foreignTo(BASE_CYRILLIC);
const LATIN_FIRST = {
  ...through(FOREIGN_CYRILLIC, CYRILLIC_TO_LATIN),
  ...FOREIGN_LATIN,
  ...CYRILLIC_TO_LATIN,
  ...GREEK_TO_LATIN,
  ...DIGIT_TO_LATIN,
};
const CYRILLIC_FIRST = {
  ...through(FOREIGN_LATIN, LATIN_TO_CYRILLIC),
  ...FOREIGN_CYRILLIC,
  ...LATIN_TO_CYRILLIC,
  ...GREEK_TO_CYRILLIC,
  ...DIGIT_TO_CYRILLIC,
};
const LATIN: Target = { script: "latin", first: LATIN_FIRST, second: { ...LATIN_FIRST, ...SECOND_LATIN } };
const CYRILLIC: Target = {
  script: "cyrillic",
  first: CYRILLIC_FIRST,
  second: { ...CYRILLIC_FIRST, ...SECOND_CYRILLIC },
};

export interface Folding {
  /** Digits stand for letters too. */
  readonly digits?: boolean;
  /** Take the second choice where a sign looks like two letters. */
  readonly second?: boolean;
}

/** The word with every foreign letter replaced by its look-alike, or null where a letter has none. */
function foldTo(word: string, target: Target, { digits = false, second = false }: Folding): string | null {
  const table = second ? target.second : target.first;
  let folded = "";
  for (const letter of word) {
    const code = letter.charCodeAt(0);
    const script = scriptOf(code);
    const stays = script === "digit" ? !digits : script === target.script && code !== ABKHAZ_CHE;
    const twin = stays ? letter : table[letter];
    if (twin === undefined) return null;
    folded += twin;
  }
  return folded;
}

export const foldToLatin = (word: string, how: Folding = {}): string | null => foldTo(word, LATIN, how);
export const foldToCyrillic = (word: string, how: Folding = {}): string | null => foldTo(word, CYRILLIC, how);
/** Whether all letters of a mixed word can be read in one alphabet. */
export const hasFolding = (word: string): boolean =>
  [foldToLatin, foldToCyrillic].some((fold) => fold(word) !== null || fold(word, { second: true }) !== null);
export const foldKazakh = (word: string): string =>
  [...word].map((letter) => KAZAKH_TO_RUSSIAN[letter] ?? letter).join("");
