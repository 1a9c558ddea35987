import { normaliseText } from "../matching/text.ts";

/**
 * What a look-alike is remembered by: all words of the line in their order, in lower case, without bare figures.
 * The words that matched would be too little (`станок` means many things), the line as written too much, for
 * quantities differ from truck to truck. A word more, a word less or a letter of another alphabet is another
 * wording: where in doubt, nothing is lowered.
 */
export function wordingOf(description: string): string {
  const words = normaliseText(description).text.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => !/^\p{N}+$/u.test(word)).join(" ");
}
