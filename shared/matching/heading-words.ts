import type { Heading } from "../schemas/catalogue.ts";
import type { DeclaredCode } from "./codes.ts";
import type { LineContext } from "./context.ts";
import type { Lexicon } from "./lexicon.ts";
import { createMemory } from "./memory.ts";
import { POLICY } from "./policy.ts";
import { isGeneralName } from "./proper-names.ts";
import { createTitleWords } from "./title-words.ts";
import type { Token } from "./tokens.ts";

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
  const wordsBeginning = createTitleWords(headings, SHORTEST_WORD);
  const remembered = createMemory<readonly string[]>();

  const headingsOfKey = (key: string): readonly string[] =>
    remembered.get(key, () =>
      [...wordsBeginning(key.slice(0, BEGINNING))].flatMap(([word, itsHeadings]) =>
        mayBeForm(word, key) && keysOf(word).includes(key) ? [...itsHeadings] : [],
      ),
    );

  const headingsOf = ({ raw }: Token): string[] =>
    raw.length < SHORTEST_WORD ? [] : keysOf(raw).flatMap(headingsOfKey);

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

/** Forms of one word begin with the same letters. */
const BEGINNING = 2;
/** All but short ones with three: `ослы` is a form of осёл. It is asked before a dictionary. */
const LONGEST_SHORT = 5;
const mayBeForm = (word: string, key: string): boolean =>
  word.length <= LONGEST_SHORT || word.charAt(BEGINNING) === key.charAt(BEGINNING);
