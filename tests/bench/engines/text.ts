/** What any program does before a search: compatibility forms, lower case, ё as е. */
export const plain = (text: string): string => text.normalize("NFKC").toLowerCase().replaceAll("ё", "е");

const WORDS = /[\p{L}\p{N}]+/gu;
const HAN = /\p{Script=Han}/u;

export const wordsOf = (text: string): string[] => plain(text).match(WORDS) ?? [];

/** Chinese has no spaces: a run of it is cut into pairs, all else stays whole. */
export const tokensOf = (text: string): string[] =>
  wordsOf(text).flatMap((word) => (HAN.test(word) && word.length > 2 ? pairsOf(word) : [word]));

const pairsOf = (run: string): string[] =>
  Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2));

const LONGEST_WINDOW = 3;
const SHORTEST_QUERY = 3;
const HAN_QUERY = { shortest: 2, longest: 5 } as const;

/**
 * The queries of an engine that looks for what it is given: every run of one to three words, and in
 * Chinese of two to five characters.
 */
export function windowsOf(text: string): string[] {
  const words = wordsOf(text);
  const windows = new Set<string>();
  words.forEach((word, from) => {
    if (HAN.test(word)) for (const run of hanWindows(word)) windows.add(run);
    for (let to = from + 1; to <= Math.min(words.length, from + LONGEST_WINDOW); to++) {
      const window = words.slice(from, to).join(" ");
      if (window.length >= SHORTEST_QUERY) windows.add(window);
    }
  });
  return [...windows];
}

function* hanWindows(run: string): Generator<string> {
  for (let from = 0; from < run.length; from++)
    for (
      let length: number = HAN_QUERY.shortest;
      length <= HAN_QUERY.longest && from + length <= run.length;
      length++
    )
      yield run.slice(from, from + length);
}

/** A longer term is less often met by chance; it also parts the many perfect scores. */
export const specificity = (term: string): number => 1 - 1 / Math.max(1, term.length);

/** 1 where a query is as long as the term it met, less where one of them holds much that the other has not. */
export const lengthRatio = (query: string, term: string): number =>
  Math.min(query.length, term.length) / Math.max(query.length, term.length);
