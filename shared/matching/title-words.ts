import type { Heading } from "../schemas/catalogue.ts";
import { createMemory, once } from "./memory.ts";
import { STOP_WORDS } from "./stop-words.ts";
import { wordsIn } from "./words-in.ts";

/**
 * The words of the nomenclature's titles, each with the headings in whose titles it stands. They are sought by how
 * they begin when they are asked for: few lines ask, and to take all titles apart would hold the first one for long.
 */
export type TitleWords = (beginning: string) => ReadonlyMap<string, ReadonlySet<string>>;

/** Digits of a heading, which stand before each of its titles. */
const HEADING = 4;
/** In no title. */
const END = "\u0000";
const LETTER = /[\p{L}\p{N}]/u;

/** @param shortest letters of a word that is worth finding */
export function createTitleWords(headings: readonly Heading[], shortest: number): TitleWords {
  const text = once(() => titlesOf(headings).join(END).toLowerCase().replaceAll("ё", "е"));
  const known = createMemory<ReturnType<TitleWords>>();

  const find: TitleWords = (beginning) => {
    const found = new Map<string, Set<string>>();
    for (const titled of titlesWith(text(), beginning)) {
      for (const word of wordsIn(titled.slice(HEADING))) {
        if (!word.startsWith(beginning) || word.length < shortest || STOP_WORDS.has(word)) continue;
        found.set(word, (found.get(word) ?? new Set()).add(titled.slice(0, HEADING)));
      }
    }
    return found;
  };

  return (beginning) => known.get(beginning, () => find(beginning));
}

const titlesOf = (headings: readonly Heading[]): string[] =>
  headings.flatMap(({ heading, title }) => Object.values(title).map((text) => `${heading} ${text}`));

/** Headings with a title, in which a word begins so. */
function* titlesWith(text: string, beginning: string): Generator<string> {
  for (let at = text.indexOf(beginning); at >= 0; at = text.indexOf(beginning, at)) {
    if (LETTER.test(text.charAt(at - 1))) {
      at += 1;
      continue;
    }
    const next = text.indexOf(END, at);
    const end = next < 0 ? text.length : next;
    yield text.slice(text.lastIndexOf(END, at) + 1, end);
    at = end;
  }
}
