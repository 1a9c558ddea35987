import type { DeclaredWord } from "./declared-words.ts";
import { foldToCyrillic, foldToLatin } from "./language/scripts.ts";
import { createMemory } from "./memory.ts";
import type { Occurrence } from "./occurrences.ts";
import { STOP_WORDS } from "./stop-words.ts";
import { type Separator, scriptOfWord, type Token } from "./tokens.ts";
import type { WordHit } from "./word-hits.ts";
import type { WordMemory } from "./word-memory.ts";

const SHORTEST_JOINED = 6;
/** Two ordinary words that make one long word of the catalogue mean it: `smart phones`. */
const SHORTEST_PAIR = 7;
const MOST_JOINED = 6;
/** More than two words are joined only where all are this short: syllables, not words. */
const LONGEST_SYLLABLE = 6;
const BINDING: ReadonlySet<Separator> = new Set(["none", "joiner", "spaced-joiner"]);

/** `процессор не входит` names no processor twice. */
const NEGATION = /^(не|ни|нет)$/;

/** Neighbours that may be one word which somebody cut. */
interface Run {
  readonly from: number;
  readonly to: number;
  readonly word: string;
  /** Only hyphens, dots or nothing between them. */
  readonly bound: boolean;
  /** One of them is no word by itself. */
  readonly unknown: boolean;
}

/** Words cut by spaces or hyphens: `микро-схема`, `теле визор`. Ordinary neighbours stay two words. */
export type JoinedReader = (tokens: readonly Token[], declared: readonly DeclaredWord[]) => Occurrence[];

export function createJoinedReader(words: Pick<WordMemory, "joinedHits" | "isCompact">): JoinedReader {
  const remembered = createMemory<readonly WordHit[]>();
  const hitsOf = (word: string): readonly WordHit[] =>
    remembered.get(word, () => readings(word).flatMap(words.joinedHits));

  return (tokens, declared) => {
    const unknown = declared.map(({ script, isKnown }) => script !== "digit" && !isKnown);
    const found: Occurrence[] = [];
    for (const run of runsOf(tokens, unknown)) {
      const { from, to, word } = run;
      for (const hit of hitsOf(word))
        if (!isRecut(run, hit.vocab, words)) found.push({ ...hit, kind: "spaced", from, to });
    }
    return found;
  };
}

/** `phone slot` is no `phones lot`: whole words are not cut anew; where they are a term's own, its words meet them. */
const isRecut = ({ bound, unknown }: Run, vocab: number, words: Pick<WordMemory, "isCompact">): boolean =>
  !bound && !unknown && words.isCompact(vocab);

/** я and ю in the scientific schemes; between vowels the letter reads as ж: `sharikovintovaja para`. */
const SOFT = /j([au])/g;

/** A cut word may hold look-alikes too: `MРU-9250`, `микpo-схема`. */
const readings = (word: string): string[] => {
  if (scriptOfWord(word) === "mixed")
    return [word, foldToCyrillic(word), foldToLatin(word)].filter((reading) => reading !== null);
  if (!word.includes("j")) return [word];
  const soft = word.replaceAll(SOFT, "i$1");
  return soft === word ? [word] : [word, soft];
};

/** `Ч П У`, `П.Н.В.`: an abbreviation drawn apart; two letters are initials. */
const ABBREVIATION = 3;

/** `with one`, `магнит на`: a preposition or conjunction at either end of ordinary words is a word by itself. */
const isPhrase = ({ from, to, bound, unknown }: Run, tokens: readonly Token[]): boolean =>
  !bound && !unknown && [from, to].some((at) => STOP_WORDS.has(tokens[at]?.raw ?? ""));

function isWorthTrying({ from, to, word, bound, unknown }: Run): boolean {
  if (to - from + 1 === ABBREVIATION && word.length === ABBREVIATION) return true;
  if (word.length < SHORTEST_JOINED) return false;
  return bound || unknown || (to === from + 1 && word.length >= SHORTEST_PAIR);
}

/** All runs that are worth trying. */
function runsOf(tokens: readonly Token[], unknown: readonly boolean[]): Run[] {
  const runs: Run[] = [];
  for (const first of tokens) {
    let run: Run = {
      from: first.index,
      to: first.index,
      word: first.raw,
      bound: true,
      unknown: unknown[first.index] ?? false,
    };
    for (let at = first.index + 1; at < Math.min(tokens.length, first.index + MOST_JOINED); at++) {
      const next = tokens[at];
      if (next === undefined || !mayFollow(run, first, next)) break;
      run = {
        from: run.from,
        to: at,
        word: run.word + next.raw,
        bound: run.bound && BINDING.has(next.before),
        unknown: run.unknown || (unknown[at] ?? false),
      };
      if (isWorthTrying(run) && !isPhrase(run, tokens)) runs.push(run);
    }
  }
  return runs;
}

/** `микро(схема)`, `тепло⏎визор`: one sign, and no space, where no list has one. */
const isCut = (first: Token, next: Token): boolean =>
  next.start === first.end + 1 && first.script === next.script && first.script !== "digit";

function mayFollow(run: Run, first: Token, next: Token): boolean {
  if (
    (next.before === "comma" && !(run.from === run.to && isCut(first, next))) ||
    next.script === "han" ||
    (NEGATION.test(next.raw) && !BINDING.has(next.before))
  )
    return false;
  const isPair = run.from === run.to;
  return isPair || (next.raw.length <= LONGEST_SYLLABLE && first.raw.length <= LONGEST_SYLLABLE);
}
