import { countDigits } from "./language/digits.ts";
import { hasKazakhLetters } from "./language/kazakh.ts";
import {
  foldKazakh,
  foldToCyrillic,
  foldToLatin,
  hasForeignLetters,
  readsInBothAlphabets,
} from "./language/scripts.ts";
import type { Token } from "./tokens.ts";

/** One way to read a token. `lookalike` readings come from letters of another alphabet or digits. */
export interface Reading {
  readonly word: string;
  readonly lookalike: boolean;
}

type Written = Pick<Token, "raw" | "script">;

/** Two letters that look the same in both alphabets are an abbreviation or a unit, not a disguise. */
const SHORTEST_DISGUISE = 3;
const LETTERS_THEN_DIGITS = /^(\p{L}{3,})\d{1,4}$/u;
/** `12мкФ`, `8гб`, `6203ZZ`: a word behind its number; of two letters only units of memory and bearings' shields. */
const DIGITS_THEN_LETTERS = /^\d{1,4}(\p{L}{3,}|[гтgt][бb]|zz)$/u;
const HAS_DIGIT = /\d/;
const ONLY_DIGITS = /^\d+$/;

/** A Kazakh word is read as a Russian one in Kazakh letters only where it is long enough not to be one by chance. */
const SHORTEST_KAZAKH_DISGUISE = 5;

/** A digit stands for a letter only where letters clearly prevail: `микр0схема`, not `stm32f4`. */
function digitsForLetters(word: string): boolean {
  const digits = countDigits(word);
  const letters = word.length - digits;
  return digits > 0 && letters > digits && letters >= 3 && /\p{L}\d+\p{L}/u.test(word);
}

/** Most words: of one alphabet in which no letter could be another's. */
const isPlain = ({ raw, script }: Written): boolean =>
  (script === "latin" || script === "cyrillic") &&
  !HAS_DIGIT.test(raw) &&
  !hasForeignLetters(raw) &&
  !hasKazakhLetters(raw) &&
  !(raw.length >= SHORTEST_DISGUISE && readsInBothAlphabets(raw));

/** Fewer letters side by side are put in for their looks, as are those that all look like Cyrillic ones. */
const LATIN_RUN = /\p{Script=Latin}{3,}/gu;
const isHalfRomanised = ({ raw, script }: Written): boolean =>
  script === "mixed" && (raw.match(LATIN_RUN) ?? []).some((run) => !readsInBothAlphabets(run));

const FOLDS = [foldToCyrillic, foldToLatin];

/** Readings in which letters or digits are taken for others that look like them. */
function* lookalikes({ raw, script }: Written): Generator<string | null> {
  const mayFold =
    script === "mixed" ||
    script === "greek" ||
    hasForeignLetters(raw) ||
    (raw.length >= SHORTEST_DISGUISE && readsInBothAlphabets(raw));
  const hasDigits = HAS_DIGIT.test(raw) && digitsForLetters(raw);
  for (const fold of FOLDS) {
    if (mayFold) yield fold(raw);
    if (hasDigits) yield fold(raw, { digits: true });
  }
  if (!mayFold && !hasDigits) return;
  for (const fold of FOLDS) yield fold(raw, { digits: hasDigits, second: true });
}

/** The ways to read a token, the plainest first. */
export function readingsOf(token: Written): readonly Reading[] {
  const { raw, script } = token;
  if (script === "han" || ONLY_DIGITS.test(raw) || isPlain(token)) return [{ word: raw, lookalike: false }];
  const words = new Map<string, boolean>();
  const add = (word: string | null | undefined, lookalike: boolean): void => {
    if (word !== null && word !== undefined && word !== "" && !words.has(word)) words.set(word, lookalike);
  };
  if (script !== "mixed") {
    add(raw, false);
    add(LETTERS_THEN_DIGITS.exec(raw)?.[1], false);
    add(DIGITS_THEN_LETTERS.exec(raw)?.[1], false);
  }
  for (const word of lookalikes(token)) add(word, true);
  // `teploвизор`: half of it romanised; its skeleton is that of the whole word.
  if (isHalfRomanised(token)) add(raw, true);
  if (hasKazakhLetters(raw) && raw.length >= SHORTEST_KAZAKH_DISGUISE) add(foldKazakh(raw), true);
  return [...words].map(([word, lookalike]) => ({ word, lookalike }));
}
