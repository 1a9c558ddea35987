import type { Heading } from "../schemas/catalogue.ts";
import type { DeclaredCode } from "./codes.ts";
import type { LineContext } from "./context.ts";
import type { Lexicon } from "./lexicon.ts";
import { once } from "./memory.ts";
import { POLICY } from "./policy.ts";
import { isGeneralName } from "./proper-names.ts";
import { STOP_WORDS } from "./stop-words.ts";
import type { Token } from "./tokens.ts";
import { wordsIn } from "./words-in.ts";

const SHORTEST_WORD = 4;
/** A name of goods begins with what they are. */
const HEAD_REACH = 4;
/** Goods of these roles are hardly listed; each is enough. */
const ORDINARY = ["hosts", "namesakes", "accessories", "fittings", "printed"] as const;
/** How a classification decision begins. */
const FORMULA = /^(представля|соб(ой|ою)|являтьс|является|the|this|is|are|an?|article|merchandise|product)/;

/** Packing, and words that say nothing of what is packed. */
const PACKING =
  /^(ящик|короб|упаков|мешок|мешк|пакет|поддон|пал+ет|партия|россып|узл|агрегат|инвентар|арматур|набор|box|carton|crate|pallet|tray|bag|ctn|lot|assorted|various|箱|袋|қорап|жәшік|бұйым|зат|配件)/;

/** Whether the first words of a line belong to other headings than the declared one. */
export type HeadingWords = (
  tokens: readonly Token[],
  code: DeclaredCode,
  context: Pick<LineContext, "isAmong">,
) => boolean;

/** Knows the words of the nomenclature's own titles. */
export function createHeadingWords(headings: readonly Heading[], lexicon: Lexicon): HeadingWords {
  const keysOf = (word: string): readonly string[] => {
    const { lemmas } = lexicon.forms(word);
    return lemmas.length > 0 ? lemmas : [word];
  };
  const words = once(() => wordsOfTitles(headings));
  const byKey = new Map<string, ReadonlyMap<string, ReadonlySet<string>>>();

  /** Only words that begin alike can be forms of one: to look all of them up would hold the first line for long. */
  const beginningLike = (key: string): ReadonlyMap<string, ReadonlySet<string>> => {
    const beginning = beginningOf(key);
    const known = byKey.get(beginning);
    if (known !== undefined) return known;
    const found = new Map<string, Set<string>>();
    for (const [word, itsHeadings] of words().get(beginning) ?? [])
      for (const form of keysOf(word)) found.set(form, new Set([...(found.get(form) ?? []), ...itsHeadings]));
    byKey.set(beginning, found);
    return found;
  };

  const headingsOf = ({ raw }: Token): string[] =>
    raw.length < SHORTEST_WORD ? [] : keysOf(raw).flatMap((key) => [...(beginningLike(key).get(key) ?? [])]);

  return (tokens, code, context) => {
    const [first] = tokens;
    const isFormal = tokens.slice(0, HEAD_REACH).some(({ raw }) => FORMULA.test(raw));
    if (first !== undefined && isGeneralName(first) && !isFormal) return false;
    const heads = tokens
      .filter((token) => !isGeneralName(token) && !FORMULA.test(token.raw) && !PACKING.test(token.raw))
      .slice(0, HEAD_REACH);
    const said = heads.map(headingsOf).filter((found) => found.length > 0);
    if (said.some((found) => found.includes(code.heading))) return false;
    return (
      said.some((found) => new Set(found).size <= POLICY.tellingHeadings) ||
      heads.some(({ index }) => context.isAmong(index, ORDINARY))
    );
  };
}

const beginningOf = (word: string): string => word.slice(0, 2);

/** The words of all titles by their beginning, each with the headings that it stands in. */
function wordsOfTitles(headings: readonly Heading[]): Map<string, Map<string, Set<string>>> {
  const all = new Map<string, Map<string, Set<string>>>();
  for (const { heading, title } of headings) {
    for (const word of Object.values(title).flatMap(wordsIn)) {
      if (word.length < SHORTEST_WORD || STOP_WORDS.has(word)) continue;
      const alike = all.get(beginningOf(word)) ?? new Map<string, Set<string>>();
      all.set(beginningOf(word), alike.set(word, (alike.get(word) ?? new Set()).add(heading)));
    }
  }
  return all;
}
