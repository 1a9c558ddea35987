import type { ContextWords } from "../schemas/catalogue.ts";
import type { DeclaredWord } from "./declared-words.ts";
import { createMemory, once } from "./memory.ts";
import { createMentionReader, type MentionReader } from "./mention.ts";
import { KAZAKH_WITHOUT } from "./names-lack.ts";
import { isDeniedAfter, isDeniedBefore, type RoledLine } from "./negation.ts";
import type { ReadLine } from "./occurrences.ts";
import type { Token } from "./tokens.ts";
import type { WordForms } from "./word-forms.ts";

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
  "heads",
  "vehicleParts",
  "hosts",
  "namesakes",
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
  /** How the term is only mentioned: `чехол для телефона`, `drone-shaped`. */
  mentionOf: MentionReader;
  /** A component that no list names stands right beside the term: `чип резистор`. */
  isBesideUnlisted(from: number, to: number): boolean;
  hasAny(role: ContextRole): boolean;
  /** The word has one of these roles, or in Chinese ends in one that has. */
  isAmong(index: number, roles: readonly ContextRole[]): boolean;
}

/** `дүрбі қабымен`: the good with its case, not a case for it. */
const KAZAKH_WITH = /(мен|бен|пен)$/;

/** Of a Russian noun; a genitive singular may end so too, and is left alone. */
const NOMINATIVE_PLURAL = /[ыиая]$/;

const HAS_DIGIT = /\d/;

/** Chinese names the good last: of `遮挡贴` the last character says what it is. */
const LONGEST_HAN_HEAD = 4;
/** `螺丝刀套装` is a set of what is named before. */
const HAN_SET = /(?<=..)(套装|套件|组合)$/u;
/** `三套`, `成套`, `一包` count goods; `机架`, `机箱` are a machine's frame and chassis. */
const NO_HAN_HEAD = /[一二两三四五六七八九十百几半整成全每机散].$/u;

const NO_ROLES: ReadonlySet<ContextRole> = new Set();

type Words = Pick<ReadLine, "description" | "tokens" | "words">;
export type ContextReader = (line: Words) => LineContext;

export function createContextReader(words: ContextWords): ContextReader {
  const rolesByWord = new Map<string, Set<ContextRole>>();
  for (const role of ROLES) {
    for (const word of words[role]) {
      const key = word.toLowerCase().replaceAll("ё", "е");
      rolesByWord.set(key, (rolesByWord.get(key) ?? new Set()).add(role));
    }
  }

  /** Of each form of a word that has any. */
  const givenTo = ({ word, lemmas }: WordForms): ReadonlySet<ContextRole>[] => {
    const given: ReadonlySet<ContextRole>[] = [];
    const own = rolesByWord.get(word);
    if (own !== undefined) given.push(own);
    for (const lemma of lemmas) {
      const ofLemma = rolesByWord.get(lemma);
      if (ofLemma !== undefined) given.push(ofLemma);
    }
    return given;
  };

  const rolesOf = ({ raw, script, forms }: DeclaredWord): ReadonlySet<ContextRole> => {
    const given = forms.flatMap(givenTo);
    if (given.length === 0) return NO_ROLES;
    const roles = new Set(given.flatMap((of) => [...of]));
    // `70mai` is no Kazakh oil.
    if (HAS_DIGIT.test(raw) || (script === "cyrillic" && KAZAKH_WITH.test(raw))) roles.delete("accessories");
    return roles;
  };

  const heads = createMemory<ReadonlySet<ContextRole>>();
  const headRolesOf = ({ raw }: Token): ReadonlySet<ContextRole> =>
    heads.get(raw, () => {
      const name = raw.replace(HAN_SET, "");
      const ends = Array.from({ length: Math.min(LONGEST_HAN_HEAD, name.length) }, (_, i) =>
        name.slice(-i - 1),
      );
      return new Set(NO_HAN_HEAD.test(raw) ? [] : ends.flatMap((end) => [...(rolesByWord.get(end) ?? [])]));
    });

  return (line) => {
    for (const word of line.words) word.roles ??= rolesOf(word);
    return contextOf(line, headRolesOf);
  };
}

const isGoverned = ({ raw, forms: [plainest] }: DeclaredWord): boolean =>
  plainest !== undefined &&
  plainest.lemmas.length > 0 &&
  !plainest.lemmas.includes(raw) &&
  !NOMINATIVE_PLURAL.test(raw);

/** @param headRolesOf roles of the characters that end a Chinese word */
function contextOf(
  { description, tokens, words }: Words,
  headRolesOf: (token: Token) => ReadonlySet<ContextRole>,
): LineContext {
  const has = (index: number, role: ContextRole): boolean => words[index]?.roles?.has(role) ?? false;
  const line = {
    tokens,
    has,
    isGoverned: (index: number): boolean => {
      const word = words[index];
      return word?.script === "cyrillic" && isGoverned(word);
    },
    isWord: (index: number): boolean => words[index]?.isKnown ?? false,
    endsAs: (index: number, role: ContextRole): boolean => {
      const token = tokens[index];
      return token?.script === "han" && headRolesOf(token).has(role);
    },
  };
  // Most lines hold no term of which it is asked.
  const mention = once(() => createMentionReader(line, description));
  return {
    hasAny: (role) => words.some(({ roles }) => roles?.has(role)),
    isAmong: (index, roles) => roles.some((role) => has(index, role) || line.endsAs(index, role)),
    isNegated(from, to, lacks) {
      if (!lacks && isKazakhWithout(tokens[from])) return true;
      if (!lacks && to > from && isDeniedInside(line, from, to)) return true;
      return isDeniedBefore(line, from) || isDeniedAfter(line, to);
    },
    mentionOf: (from, to, asked) => mention()(from, to, asked),
    isBesideUnlisted: (from, to) =>
      (tokens[to + 1]?.before !== "comma" && has(to + 1, "unlistedParts")) ||
      (tokens[from]?.before !== "comma" && has(from - 1, "unlistedParts")),
  };
}

/** `ролик конвейерный без подшипников` is no bearing's roller. */
const isDeniedInside = ({ tokens, has }: RoledLine, from: number, to: number): boolean =>
  tokens.some(({ index }) => from < index && index < to && has(index, "negation"));

const isKazakhWithout = (token: Token | undefined): boolean =>
  token?.script === "cyrillic" && KAZAKH_WITHOUT.test(token.raw);
