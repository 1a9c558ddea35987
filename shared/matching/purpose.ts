import type { ContextWords } from "../schemas/catalogue.ts";
import type { Span } from "../schemas/screening.ts";
import { isConjunction, type RoledLine } from "./negation.ts";
import { POLICY } from "./policy.ts";
import { clauseBeforeQuote, isFancyName, isPartyName, quoteAround, quotedSpans } from "./proper-names.ts";
import type { Token } from "./tokens.ts";
import { isTool } from "./tools.ts";

/** What is asked about: goods, a brand, or a brand of which a sign alone makes the goods its own. */
export type NamedKind = "goods" | "brand" | "worn-brand";

/** `с изображением большого дрона` */
const DEPICTION_REACH = 2;
/** `чехол книжка Samsung`: an accessory this near before goods is meant for them. */
const ACCESSORY_REACH = 2;

/** Counted or followed by `of`, what holds the goods: `6 cartons of drives`; else an accessory of them. */
const CONTAINER =
  /^(ящик|короб|упаков|меш(ок|к)|пакет|поддон|пал+ет|box|carton|crate|pallet|tray|bag|қорап|жәшік|箱|盒|袋)/;

/** `轴承用润滑脂`: the character says that what stands behind it is for what stands before. */
const HAN_FOR = "用";

const isHanFor = (token: Token | undefined): boolean =>
  token?.script === "han" && token.before === "none" && token.raw.startsWith(HAN_FOR);

/** `6 cartons of drives`, `10 ящиков видеокарт`: packed goods, no goods for packing. */
const holdsGoods = (tokens: readonly Token[], container: number): boolean =>
  CONTAINER.test(tokens[container]?.raw ?? "") &&
  (tokens[container - 1]?.script === "digit" || tokens[container + 1]?.raw === "of");

/** Tells whether the words `from`..`to` name what an ordinary good is for, looks like or is called. */
export type PurposeReader = (from: number, to: number, kind: NamedKind) => boolean;

export function createPurposeReader(line: RoledLine, description: string): PurposeReader {
  const { tokens, has } = line;
  const quotes = quotedSpans(description);
  const lastBefore = (from: number, role: keyof ContextWords): number =>
    tokens.findLastIndex((_, at) => at < from && has(at, role));
  const hasBetween = (from: number, to: number, role: keyof ContextWords): boolean =>
    lastBefore(to, role) >= Math.max(0, from);
  const isNext = (to: number, role: keyof ContextWords): boolean =>
    tokens[to + 1]?.before !== "comma" && has(to + 1, role);

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
    const nearest = lastBefore(from, "accessories");
    return (
      nearest >= Math.max(start, from - ACCESSORY_REACH) &&
      !tokens.slice(nearest, from).some(isConjunction) &&
      !holdsGoods(tokens, nearest)
    );
  };

  const isPrinted = (from: number, to: number, start: number): boolean =>
    isNext(to, "printed") || hasBetween(Math.max(start, from - POLICY.printedReach), from, "printed");

  const isDepicted = (from: number, to: number, start: number, kind: NamedKind): boolean =>
    isNext(to, "depictedAfter") ||
    (kind !== "worn-brand" && hasBetween(Math.max(start, from - DEPICTION_REACH), from, "depictedBefore"));

  /** `каталог «Bosch»`, `пазл «Дрон»` */
  const isTitle = (quoted: Span | undefined, kind: NamedKind): boolean =>
    quoted !== undefined &&
    (clauseBeforeQuote(tokens, quoted).some(({ index }) => has(index, "printed")) ||
      (kind === "goods" && isFancyName(tokens, quoted)));

  const isCalled = (from: number, to: number, kind: NamedKind): boolean => {
    const quoted = quoteAround(tokens, from, to, quotes);
    return isPartyName({ tokens, description }, from, to, quoted) || isTitle(quoted, kind);
  };

  const isMeant = (from: number, to: number, start: number, kind: NamedKind): boolean => {
    const purpose = lastBefore(from, "purpose");
    if (purpose >= start) return holdsAccessory(clauseStart(start), purpose);
    if (isNext(to, "purposeAfter") || isHanFor(tokens[to + 1]))
      return holdsAccessory(to + 1, segmentEnd(tokens, to));
    return kind === "goods" && (isNext(to, "accessories") || isAccessoryNear(from, start));
  };

  return (from, to, kind) => {
    const start = segmentStart(tokens, from);
    return (
      isCalled(from, to, kind) ||
      isPrinted(from, to, start) ||
      isDepicted(from, to, start, kind) ||
      (kind === "goods" && isTool(tokens, from, to)) ||
      isMeant(from, to, start, kind)
    );
  };
}

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
