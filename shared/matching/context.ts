import type { ContextWords } from "../schemas/catalogue.ts";
import type { Span } from "../schemas/screening.ts";
import type { Lexicon } from "./lexicon.ts";
import { createMemory } from "./memory.ts";
import { isConjunction, isDeniedAfter, isDeniedBefore } from "./negation.ts";
import { POLICY } from "./policy.ts";
import { clauseBeforeQuote, isFancyName, isPartyName, quoteAround, quotedSpans } from "./proper-names.ts";
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
  isPurpose(from: number, to: number, kind: NamedKind): boolean;
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

/** Counted or followed by `of`, what holds the goods: `6 cartons of drives`; else an accessory of them. */
const CONTAINER =
  /^(ящик|короб|упаков|меш(ок|к)|пакет|поддон|пал+ет|box|carton|crate|pallet|tray|bag|қорап|жәшік|箱|盒|袋)/;

/** `фрезеровка выполнена на станке с ЧПУ`: what it names is the tool. */
const MADE =
  /^(выполнен|изготовлен|сделан|обработан|вырезан|выточен|напечатан|отпечатан|нанесен|распечатан|раскроен|гравирован|made|machined|cut|milled|turned|printed|produced|processed|manufactured|engraved)/;
const MADE_WITH = /^(на|с|со|при|помощью|помощи|методом|on|by|with|using|a|an|the)$/;
const MADE_REACH = 4;
const MADE_AFTER = /^(жасалған|кесілген|өңделген|басылған|басып)/;

/** `轴承用润滑脂`: the character says that what stands behind it is for what stands before. */
const HAN_FOR = "用";

/** What is asked about: goods, a brand, or a brand of which a sign alone makes the goods its own. */
export type NamedKind = "goods" | "brand" | "worn-brand";

const HAS_DIGIT = /\d/;

export type ContextReader = (tokens: readonly Token[], description: string) => LineContext;

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
    // `70mai` is no Kazakh oil.
    if (HAS_DIGIT.test(token.raw) || (token.script === "cyrillic" && KAZAKH_WITH.test(token.raw)))
      roles.delete("accessories");
    return roles;
  };

  return (tokens, description) => contextOf(tokens, tokens.map(rolesOf), description);
}

function contextOf(
  tokens: readonly Token[],
  roles: readonly ReadonlySet<ContextRole>[],
  description: string,
): LineContext {
  const quotes = quotedSpans(description);
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
      nearest >= Math.max(start, from - ACCESSORY_REACH) &&
      !tokens.slice(nearest, from).some(isConjunction) &&
      !holdsGoods(tokens, nearest)
    );
  };

  const isPrinted = (from: number, to: number, start: number): boolean =>
    isNext(to, "printed") || hasBetween(Math.max(start, from - POLICY.printedReach), from, "printed");

  const isDepicted = (from: number, start: number): boolean =>
    hasBetween(Math.max(start, from - DEPICTION_REACH), from, "depictedBefore");

  /** `каталог «Bosch»`, `пазл «Дрон»` */
  const isTitle = (quoted: Span, kind: NamedKind): boolean =>
    clauseBeforeQuote(tokens, quoted).some(({ index }) => has(index, "printed")) ||
    (kind === "goods" && isFancyName(tokens, quoted));

  return {
    hasAny: (role) => roles.some((set) => set.has(role)),
    isNegated(from, to, lacks) {
      if (!lacks && isKazakhWithout(tokens[from])) return true;
      return isDeniedBefore(line, from) || isDeniedAfter(line, to);
    },
    isPurpose(from, to, kind) {
      const start = segmentStart(tokens, from);
      const quoted = quoteAround(tokens, from, to, quotes);
      if (isPartyName({ tokens, description }, from, to, quoted)) return true;
      if (quoted !== undefined && isTitle(quoted, kind)) return true;
      if (isPrinted(from, to, start)) return true;
      if (isNext(to, "depictedAfter") || (kind !== "worn-brand" && isDepicted(from, start))) return true;
      if (kind === "goods" && isTool(tokens, from, to)) return true;
      const purpose = purposeBefore(from, start);
      if (purpose >= start) return holdsAccessory(clauseStart(start), purpose);
      if (isNext(to, "purposeAfter") || isHanFor(tokens[to + 1]))
        return holdsAccessory(to + 1, segmentEnd(tokens, to));
      return kind === "goods" && (isNext(to, "accessories") || isAccessoryNear(from, start));
    },
    isBesideUnlisted: (from, to) =>
      isNext(to, "unlistedParts") || (tokens[from]?.before !== "comma" && has(from - 1, "unlistedParts")),
  };
}

/** `6 cartons of drives`, `10 ящиков видеокарт`: packed goods, no goods for packing. */
const holdsGoods = (tokens: readonly Token[], container: number): boolean =>
  CONTAINER.test(tokens[container]?.raw ?? "") &&
  (tokens[container - 1]?.script === "digit" || tokens[container + 1]?.raw === "of");

function isTool(tokens: readonly Token[], from: number, to: number): boolean {
  if (tokens[to + 1]?.before !== "comma" && MADE_AFTER.test(tokens[to + 1]?.raw ?? "")) return true;
  for (let at = from - 1; at >= Math.max(0, from - MADE_REACH); at--) {
    if (tokens[at + 1]?.before === "comma") return false;
    if (MADE.test(tokens[at]?.raw ?? "")) return MADE_WITH.test(tokens[at + 1]?.raw ?? "");
  }
  return false;
}

const isHanFor = (token: Token | undefined): boolean =>
  token?.script === "han" && token.before === "none" && token.raw.startsWith(HAN_FOR);

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
