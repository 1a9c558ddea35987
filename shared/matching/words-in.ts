import { scriptOf } from "./language/scripts.ts";
import { isTraditional } from "./language/traditional.ts";
import { tokenise } from "./tokens.ts";

/** What a code unit is to a simple text: one in which tokens need no second look. */
const [OTHER, GAP, DIGIT, LATIN, CYRILLIC, HAN, CHANGING] = [0, 1, 2, 3, 4, 5, 6] as const;

/** Letters that normalising leaves as they are once they are lower case, digits, spaces and hyphens. */
const KINDS = Uint8Array.from({ length: 0x530 }, (_, code) => kindOf(String.fromCharCode(code)));

function kindOf(sign: string): number {
  if (/[ -]/.test(sign)) return GAP;
  if (/[0-9]/.test(sign)) return DIGIT;
  if (/[a-z]/.test(sign)) return LATIN;
  if (/[а-яәғқңөұүһі]/.test(sign)) return CYRILLIC;
  return /[A-ZА-ЯЁёӘҒҚҢӨҰҮҺІ]/.test(sign) ? CHANGING : OTHER;
}

const kindAt = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  if (code < KINDS.length) return KINDS[code] ?? OTHER;
  return code >= FIRST_HAN && scriptOf(code) === "han" && !isTraditional(text.charAt(at)) ? HAN : OTHER;
};
/** What stands before it in its block may be changed by normalising. */
const FIRST_HAN = 0x4e00;

/** Whether a sign of this kind may stand in a word of that alphabet, which is its digits as long as it has no letter. */
const mayStandIn = (alphabet: number, kind: number): boolean => {
  if (kind === OTHER || kind === CHANGING) return false;
  if (kind === alphabet || alphabet === GAP) return true;
  return (kind === DIGIT && alphabet !== HAN) || (alphabet === DIGIT && kind !== HAN);
};

/** Null where the text is no simple one; what is in capitals or has a ё is none yet. */
function simpleWords(text: string): string[] | null {
  const words: string[] = [];
  for (let start = 0; start < text.length; ) {
    const end = simpleEnd(text, start);
    if (end < 0) return null;
    if (end > start) words.push(text.slice(start, end));
    start = end + 1;
  }
  return words;
}

/** End of the word that begins at `start`; below 0 where it is no simple one. */
function simpleEnd(text: string, start: number): number {
  let alphabet: number = GAP;
  for (let at = start; at < text.length; at++) {
    const kind = kindAt(text, at);
    if (kind === GAP) return at;
    if (!mayStandIn(alphabet, kind)) return -1;
    if (alphabet === GAP || alphabet === DIGIT) alphabet = kind;
  }
  return text.length;
}

const mayBeSimple = (text: string): boolean => {
  for (let at = 0; at < text.length; at++) if (kindAt(text, at) === OTHER) return false;
  return true;
};

/** The words of a text, without their places: what `tokenise` finds, quicker where the text is a simple one. */
export function wordsIn(text: string): string[] {
  const asItIs = simpleWords(text);
  if (asItIs !== null) return asItIs;
  const lower = mayBeSimple(text) ? simpleWords(text.toLowerCase().replaceAll("ё", "е")) : null;
  return lower ?? tokenise(text).map(({ raw }) => raw);
}
