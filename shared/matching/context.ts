import type { ContextWords } from "../schemas/catalogue.ts";
import type { Lexicon } from "./lexicon.ts";
import { createMemory } from "./memory.ts";
import { isConjunction, isDeniedAfter, isDeniedBefore } from "./negation.ts";
import { POLICY } from "./policy.ts";
import { readingsOf } from "./readings.ts";
import type { Token } from "./tokens.ts";

export type ContextRole = keyof ContextWords;
const ROLES = [
  "negation",
  "negationAfter",
  "holding",
  "included",
  "purpose",
  "purposeAfter",
  "depictedBefore",
  "depictedAfter",
  "accessories",
  "fittings",
  "printed",
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
  /** A component that no list names stands right beside the term: `чип резистор`. */
  isBesideUnlisted(from: number, to: number): boolean;
  hasAny(role: ContextRole): boolean;
}

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
  const line = { tokens, has };
  const isNext = (to: number, role: ContextRole): boolean =>
    tokens[to + 1]?.before !== "comma" && has(to + 1, role);
  const hasBetween = (from: number, to: number, role: ContextRole): boolean =>
    roles.slice(Math.max(0, from), to).some((set) => set.has(role));

  /** Where the last preposition of purpose before the term stands, or -1. */
  const purposeBefore = (from: number, start: number): number =>
    roles.slice(start, from).findLastIndex((set) => set.has("purpose")) + start;

  /** What a preposition makes an accessory: a case, and also a cable or a fan. */
  const holdsAccessory = (from: number, to: number): boolean =>
    hasBetween(from, to, "accessories") || hasBetween(from, to, "fittings");

  /** `чехол из ткани, чёрный, предназначенный для камеры`: its purpose is that of all the sentence. */
  const clauseStart = (start: number): number =>
    has(start, "purpose")
      ? Math.max(
          0,
          tokens.findLastIndex(({ before }, at) => at < start && before === "gap"),
        )
      : start;

  /** `чехол телефона`, not `чехол и телефон`. */
  const isAccessoryNear = (from: number, start: number): boolean => {
    const nearest = roles.slice(0, from).findLastIndex((set) => set.has("accessories"));
    return (
      nearest >= Math.max(start, from - ACCESSORY_REACH) && !tokens.slice(nearest, from).some(isConjunction)
    );
  };

  const isPrinted = (from: number, to: number, start: number): boolean =>
    isNext(to, "printed") || hasBetween(Math.max(start, from - POLICY.printedReach), from, "printed");

  return {
    hasAny: (role) => roles.some((set) => set.has(role)),
    isNegated(from, to, lacks) {
      if (!lacks && isKazakhWithout(tokens[from])) return true;
      return isDeniedBefore(line, from) || isDeniedAfter(line, to);
    },
    isPurpose(from, to, namesGoods) {
      const start = segmentStart(tokens, from);
      if (isNext(to, "depictedAfter") || isPrinted(from, to, start)) return true;
      if (hasBetween(Math.max(start, from - DEPICTION_REACH), from, "depictedBefore")) return true;
      const purpose = purposeBefore(from, start);
      if (purpose >= start) return holdsAccessory(clauseStart(start), purpose);
      if (isNext(to, "purposeAfter")) return holdsAccessory(to + 1, segmentEnd(tokens, to));
      return namesGoods && (isNext(to, "accessories") || isAccessoryNear(from, start));
    },
    isBesideUnlisted: (from, to) =>
      isNext(to, "unlistedParts") || (tokens[from]?.before !== "comma" && has(from - 1, "unlistedParts")),
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
