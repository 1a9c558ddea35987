import type { ContextWords } from "../schemas/catalogue.ts";
import type { Lexicon } from "./lexicon.ts";
import { createMemory } from "./memory.ts";
import { readingsOf } from "./readings.ts";
import type { Token } from "./tokens.ts";

export type ContextRole = keyof ContextWords;
const ROLES = [
  "negation",
  "negationAfter",
  "purpose",
  "purposeAfter",
  "depictedBefore",
  "depictedAfter",
  "accessories",
  "vague",
  "unlistedParts",
] as const satisfies ContextRole[];

/** What the words around a term say of it. */
export interface LineContext {
  /**
   * The term is said to be absent: `без ЧПУ`, `телефонсыз`, `кроме телефонов`.
   * @param lacks the term itself says that something is absent (`ұшқышсыз`: unmanned)
   */
  isNegated(from: number, to: number, lacks: boolean): boolean;
  /** The term names what an ordinary good is for or looks like: `чехол для телефона`, `drone-shaped`. */
  isPurpose(from: number, to: number, namesGoods: boolean): boolean;
  hasAny(role: ContextRole): boolean;
}

/** How far a negation reaches: `без встроенной камеры`. */
const NEGATION_REACH = 2;
/** `с изображением большого дрона` */
const DEPICTION_REACH = 2;
/** `чехол книжка Samsung`: an accessory this near before goods is meant for them. */
const ACCESSORY_REACH = 2;
const KAZAKH_WITHOUT = /(сыз|сіз)(дар|дер)?$/;
/** `дүрбі қабымен`: the good with its case, not a case for it. */
const KAZAKH_WITH = /(мен|бен|пен)$/;

export type ContextReader = (tokens: readonly Token[]) => LineContext;

export function createContextReader(words: ContextWords, lexicon: Lexicon): ContextReader {
  const rolesByWord = new Map<string, Set<ContextRole>>();
  for (const role of ROLES) {
    for (const word of words[role]) {
      const key = word.toLowerCase().replaceAll("ё", "е");
      rolesByWord.set(key, (rolesByWord.get(key) ?? new Set()).add(role));
    }
  }

  const memory = createMemory<ReadonlySet<ContextRole>>();
  const rolesOf = (token: Token): ReadonlySet<ContextRole> => memory.get(token.raw, () => rolesOfNew(token));
  const rolesOfNew = (token: Token): Set<ContextRole> => {
    const roles = new Set<ContextRole>();
    for (const { word } of readingsOf(token)) {
      for (const form of [word, ...lexicon.forms(word).lemmas])
        for (const role of rolesByWord.get(form) ?? []) roles.add(role);
    }
    if (token.script === "cyrillic" && KAZAKH_WITH.test(token.raw)) roles.delete("accessories");
    return roles;
  };

  return (tokens) => contextOf(tokens, tokens.map(rolesOf));
}

function contextOf(tokens: readonly Token[], roles: readonly ReadonlySet<ContextRole>[]): LineContext {
  const has = (index: number, role: ContextRole): boolean => roles[index]?.has(role) ?? false;
  const isNext = (to: number, role: ContextRole): boolean =>
    tokens[to + 1]?.before !== "comma" && has(to + 1, role);
  const hasBetween = (from: number, to: number, role: ContextRole): boolean =>
    roles.slice(Math.max(0, from), to).some((set) => set.has(role));

  /** Where the last preposition of purpose before the term stands, or -1. */
  const purposeBefore = (from: number, start: number): number =>
    roles.slice(start, from).findLastIndex((set) => set.has("purpose")) + start;

  return {
    hasAny: (role) => roles.some((set) => set.has(role)),
    isNegated(from, to, lacks) {
      if (isNext(to, "negationAfter") || (!lacks && isKazakhWithout(tokens[from]))) return true;
      return hasBetween(Math.max(segmentStart(tokens, from), from - NEGATION_REACH), from, "negation");
    },
    isPurpose(from, to, namesGoods) {
      const start = segmentStart(tokens, from);
      if (isNext(to, "depictedAfter")) return true;
      if (hasBetween(Math.max(start, from - DEPICTION_REACH), from, "depictedBefore")) return true;
      const purpose = purposeBefore(from, start);
      if (purpose >= start) return hasBetween(start, purpose, "accessories");
      if (isNext(to, "purposeAfter")) return hasBetween(to + 1, segmentEnd(tokens, to), "accessories");
      return (
        namesGoods &&
        (isNext(to, "accessories") ||
          hasBetween(Math.max(start, from - ACCESSORY_REACH), from, "accessories"))
      );
    },
  };
}

const isKazakhWithout = (token: Token | undefined): boolean =>
  token?.script === "cyrillic" && KAZAKH_WITHOUT.test(token.raw);

function segmentStart(tokens: readonly Token[], index: number): number {
  let at = index;
  while (at > 0 && tokens[at]?.before !== "comma") at -= 1;
  return at;
}

/** Index behind the last token before the next comma. */
function segmentEnd(tokens: readonly Token[], index: number): number {
  const end = tokens.findIndex((token, at) => at > index && token.before === "comma");
  return end < 0 ? tokens.length : end;
}

/** Whether a term names something by what it lacks. */
export const namesLack = (term: string): boolean =>
  term.split(/[ -]/).some((word) => KAZAKH_WITHOUT.test(word));
