import type { ContextWords } from "../schemas/catalogue.ts";
import type { Lexicon } from "./lexicon.ts";
import { readingsOf } from "./readings.ts";
import type { Token } from "./tokens.ts";

export type ContextRole = keyof ContextWords;
const ROLES = ["negation", "negationAfter", "purpose", "purposeAfter", "accessories", "vague", "unlistedParts"] as const satisfies ContextRole[];

/** What the words around a term say of it. */
export interface LineContext {
  has(index: number, role: ContextRole): boolean;
  /** The term is said to be absent: `без ЧПУ`, `телефонсыз`, `кроме телефонов`. */
  isNegated(from: number, to: number): boolean;
  /** The term names what an ordinary good is for: `чехол для телефона`, `phone case`. */
  isPurpose(from: number, to: number, namesGoods: boolean): boolean;
  hasAny(role: ContextRole): boolean;
}

/** How far a negation reaches: `без встроенной камеры`. */
const NEGATION_REACH = 2;
/** `чехол книжка Samsung`: an accessory this near before goods is meant for them. */
const ACCESSORY_REACH = 2;
const KAZAKH_WITHOUT = /(сыз|сіз)(дар|дер)?$/;

export type ContextReader = (tokens: readonly Token[]) => LineContext;

export function createContextReader(words: ContextWords, lexicon: Lexicon): ContextReader {
  const sets = new Map<ContextRole, ReadonlySet<string>>();
  for (const role of ROLES) sets.set(role, new Set(words[role].map((word) => word.toLowerCase().replaceAll("ё", "е"))));

  const rolesOf = (token: Token): Set<ContextRole> => {
    const roles = new Set<ContextRole>();
    for (const { word } of readingsOf(token)) {
      const forms = [word, ...lexicon.forms(word).lemmas];
      for (const [role, set] of sets) if (forms.some((form) => set.has(form))) roles.add(role);
    }
    return roles;
  };

  return (tokens) => {
    const roles = tokens.map(rolesOf);
    const has = (index: number, role: ContextRole): boolean => roles[index]?.has(role) ?? false;
    const startOf = (index: number): number => segmentStart(tokens, index);

    return {
      has,
      hasAny: (role) => roles.some((set) => set.has(role)),
      isNegated(from, to) {
        if (tokens[to + 1]?.before !== "comma" && has(to + 1, "negationAfter")) return true;
        if (KAZAKH_WITHOUT.test(tokens[from]?.raw ?? "") && tokens[from]?.script === "cyrillic") return true;
        const start = Math.max(startOf(from), from - NEGATION_REACH);
        for (let i = start; i < from; i++) if (has(i, "negation")) return true;
        return false;
      },
      isPurpose(from, to, namesGoods) {
        const start = startOf(from);
        for (let i = from - 1; i >= start; i--) {
          if (has(i, "purpose")) return anyBetween(start, i, (k) => has(k, "accessories"));
        }
        if (tokens[to + 1]?.before !== "comma" && has(to + 1, "purposeAfter")) return true;
        if (!namesGoods) return false;
        const after = tokens[to + 1]?.before !== "comma" && has(to + 1, "accessories");
        return after || anyBetween(Math.max(start, from - ACCESSORY_REACH), from, (k) => has(k, "accessories"));
      },
    };
  };
}

function segmentStart(tokens: readonly Token[], index: number): number {
  let at = index;
  while (at > 0 && tokens[at]?.before !== "comma") at -= 1;
  return at;
}

function anyBetween(from: number, to: number, test: (index: number) => boolean): boolean {
  for (let i = from; i < to; i++) if (test(i)) return true;
  return false;
}
