import type { Catalogue, Term } from "../schemas/catalogue.ts";
import type { Lexicon } from "./lexicon.ts";
import { STOP_WORDS } from "./stop-words.ts";
import type { TermPacker } from "./term-packer.ts";
import type { Owner } from "./terms.ts";
import { kindOfOwner, type Meant, type TermsBefore } from "./terms-before.ts";
import type { VocabularyBuilder } from "./vocabulary-builder.ts";
import { wordsIn } from "./words-in.ts";

export interface RawTerm extends Pick<Term, "text" | "rule" | "with" | "weak" | "fuzzyFrom"> {}

/** Content words of a term; all its words where it has no content word, or is a name (By Kilian). */
function contentOf(all: readonly string[], kind: Meant["kind"]): readonly string[] {
  if (kind === "name") return all;
  const content = all.filter((word) => !STOP_WORDS.has(word));
  return content.length > 0 ? content : all;
}

/** Only Chinese has pinyin. */
const HAN_IN = /\p{Script=Han}/u;
const FIRST_HAN = 0x2e80;
function hasHan(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) >= FIRST_HAN) return HAN_IN.test(text);
  return false;
}

/** Shorter romanisations are syllables of everything. */
const SHORTEST_PINYIN = 6;
/** A term of several words is also one word that somebody ran together: `блокпитания`. */
const LONGEST_COMPACT_TERM = 4;
const SHORTEST_COMPACT = 8;

function compactOf(all: readonly string[], contentWords: number, lexicon: Lexicon): string | null {
  if (contentWords < 2 || contentWords > LONGEST_COMPACT_TERM) return null;
  const joined = all.join("");
  // Caran d'Ache runs together into an ordinary pencil.
  return joined.length < SHORTEST_COMPACT || lexicon.isWord(joined) ? null : joined;
}

/** Run together or romanised is disguise enough: no edits on top of it. */
const withoutEdits = (rule: Term["rule"]): Term["rule"] => (rule === "fuzzy" ? "exact" : rule);

interface TermCompilerOptions {
  readonly pinyin: Catalogue["pinyin"];
  readonly lexicon: Lexicon;
  readonly words: VocabularyBuilder;
  readonly terms: TermPacker;
  /** Of the index to whose words `words` adds. */
  readonly before: TermsBefore | undefined;
}

/** Packs terms as they are, and as one word: run together, or in pinyin; one that has no word at all is none. */
export function termCompiler({ pinyin, lexicon, words, terms, before }: TermCompilerOptions) {
  const idsOf = rememberedIds((text) =>
    contentOf(wordsIn(text), "word").map((word) => words.add(word, "word")),
  );
  const romanised = (text: string): string | null => {
    const spelt = hasHan(text) ? pinyin[text] : undefined;
    return spelt === undefined || spelt.length < SHORTEST_PINYIN ? null : spelt;
  };

  /** True where the earlier index held it. */
  const takeOver = ({ weak, with: beside }: RawTerm, meant: Meant, owner: Owner): boolean => {
    const ways = before?.waysOf(meant);
    if (before === undefined || ways === undefined) return false;
    const { text, rule, fuzzyFrom } = meant;
    const ids = before.wordsOf(ways.from, (word, length) =>
      words.addKnown(word, mayBeEased(meant) && length >= fuzzyFrom),
    );
    terms.addText({ text, owner, fuzzyFrom, weak, with: beside.map(idsOf) });
    terms.addWay(rule, ids);
    for (let way = ways.from + 1; way < ways.to; way++)
      terms.addWay(
        before.ruleOf(way),
        before.wordsOf(way, (word) => words.addKnown(word, false)),
      );
    return true;
  };

  const compile = ({ weak, with: beside }: RawTerm, meant: Meant, owner: Owner): void => {
    const { text, rule, fuzzyFrom, kind } = meant;
    const all = wordsIn(text);
    const ids = contentOf(all, kind).map((word) =>
      words.add(word, kind, mayBeEased(meant) && word.length >= fuzzyFrom),
    );
    if (ids.length === 0) return;
    terms.addText({ text, owner, fuzzyFrom, weak, with: beside.map(idsOf) });
    terms.addWay(rule, ids);
    if (meant.pinyin !== null) terms.addWay(withoutEdits(rule), [words.add(meant.pinyin, "pinyin")]);
    const compact = compactOf(all, ids.length, lexicon);
    if (compact !== null) terms.addWay(withoutEdits(rule), [words.add(compact, "compact")]);
  };

  return (term: RawTerm, owner: Owner): void => {
    const { text, rule, fuzzyFrom = 0 } = term;
    const meant: Meant = { text, rule, fuzzyFrom, kind: kindOfOwner(owner), pinyin: romanised(text) };
    if (!takeOver(term, meant, owner)) compile(term, meant, owner);
  };
}

const mayBeEased = ({ rule, fuzzyFrom }: Meant): boolean => rule === "fuzzy" && fuzzyFrom > 0;

/** All spellings of a brand stand beside the same phrases. */
function rememberedIds(make: (text: string) => number[]): (text: string) => readonly number[] {
  const known = new Map<string, readonly number[]>();
  return (text) => {
    const ids = known.get(text) ?? make(text);
    known.set(text, ids);
    return ids;
  };
}
