import type { ContextWords } from "../schemas/catalogue.ts";
import { createNameReader } from "./called.ts";
import { isBuiltIn, isHandled } from "./handled.ts";
import { belongsTo, isBeforeEnglishHead, isBeforeHanHead, isToy } from "./heads.ts";
import { isBrand, type NamedKind } from "./named-kind.ts";
import { isConjunction, type RoledLine } from "./negation.ts";
import { POLICY } from "./policy.ts";
import { isOtherGood } from "./proper-names.ts";
import type { Token } from "./tokens.ts";
import { isTool } from "./tools.ts";

/** `с изображением большого дрона` */
const DEPICTION_REACH = 2;
/** `чехол книжка Samsung`: an accessory this near before goods is meant for them. */
const ACCESSORY_REACH = 2;

/** A sign on what only wraps goods makes them nobody's. */
const WRAPPING = /^(пакет|короб|упаков|этикет|ярлык|бирк|box|carton|packag|wrapp|label|sticker|наклей)/;
/** English puts between a picture and its name what bears it: `printed circuit fabric motif`. */
const ENGLISH_REACH = 2;

/** Counted or followed by `of`, what holds the goods: `6 cartons of drives`; else an accessory of them. */
const CONTAINER =
  /^(ящик|короб|упаков|меш(ок|к)|пакет|поддон|пал+ет|box|carton|crate|pallet|tray|bag|қорап|жәшік|箱|盒|袋)/;

const WITH = /^(с|со|with)$/;

/** `轴承用润滑脂`: the character says that what stands behind it is for what stands before. */
const HAN_FOR = "用";

const isHanFor = (token: Token | undefined): boolean =>
  token?.script === "han" && token.before === "none" && token.raw.startsWith(HAN_FOR);

/** `6 cartons of drives`, `ящик видеокарт`: packed goods, no goods for packing. */
function holdsGoods(tokens: readonly Token[], container: number, goods: number): boolean {
  const { raw, script } = tokens[container] ?? { raw: "", script: "other" };
  if (!CONTAINER.test(raw)) return false;
  const isCounted = tokens[container - 1]?.script === "digit" || tokens[container + 1]?.raw === "of";
  return isCounted || (script === "cyrillic" && container === goods - 1);
}

/** `кейс с дроном`, `чехол и дрон`: two goods. */
const partsGoods = (between: readonly Token[]): boolean =>
  between.some((token) => isConjunction(token) || WITH.test(token.raw));

/** A toy drone may well fly, and a drone's accessory be a part. */
const isPlain = (kind: NamedKind): boolean => kind === "goods" || kind === "bearing";

/** Tells whether the words `from`..`to` name what an ordinary good is for, looks like or is called. */
export type PurposeReader = (from: number, to: number, asked: Asked) => boolean;

export interface Asked {
  readonly kind: NamedKind;
  /** The declared code says other goods: `груша для чистки объектива` under rubber goods. */
  readonly misfits: boolean;
  /** It says printed matter. */
  readonly printed: boolean;
}

export function createPurposeReader(line: RoledLine, description: string): PurposeReader {
  const { tokens, has } = line;
  const isCalled = createNameReader(line, description);
  const lastBefore = (from: number, role: keyof ContextWords): number => {
    let at = from - 1;
    while (at >= 0 && !has(at, role)) at -= 1;
    return at;
  };
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
      !partsGoods(tokens.slice(nearest, from)) &&
      !holdsGoods(tokens, nearest, from)
    );
  };

  /** `radar poster`, `radar chart poster` */
  const isSoon = (to: number, role: keyof ContextWords): boolean => {
    const reach = tokens[to + 1]?.script === "latin" ? ENGLISH_REACH : 1;
    const next = tokens.slice(to + 1, to + 1 + reach).findIndex(({ index }) => has(index, role));
    return next >= 0 && tokens.slice(to + 1, to + 2 + next).every(belongsTo);
  };

  /** `микросхема кровообращения, плакат` under the code of posters. */
  const isPrintedMatter = (): boolean => lastBefore(tokens.length, "printed") >= 0;

  const isPrintedBefore = (start: number, from: number): boolean => {
    const printed = lastBefore(from, "printed");
    return printed >= start && !tokens.slice(printed, from).some(isConjunction);
  };

  const isPrinted = (from: number, to: number, start: number): boolean =>
    isSoon(to, "printed") || isPrintedBefore(Math.max(start, from - POLICY.printedReach), from);

  const isSigned = (from: number, start: number, kind: NamedKind): boolean =>
    hasBetween(Math.max(start, from - DEPICTION_REACH), from, "depictedBefore") &&
    (kind !== "worn-brand" || tokens.slice(start, from).some(({ raw }) => WRAPPING.test(raw)));

  const isDepicted = (from: number, to: number, start: number, kind: NamedKind): boolean =>
    isSoon(to, "depictedAfter") || hasBetween(from, to, "depictedAfter") || isSigned(from, start, kind);

  const isMeant = (from: number, to: number, start: number, { kind, misfits }: Asked): boolean => {
    const purpose = lastBefore(from, "purpose");
    if (purpose >= start)
      return (
        isHandled(tokens, purpose, from) ||
        holdsAccessory(clauseStart(start), purpose) ||
        (misfits && isPlain(kind) && isOtherGood(tokens.slice(start, purpose)))
      );
    if (isNext(to, "purposeAfter") || isHanFor(tokens[to + 1]))
      return holdsAccessory(to + 1, segmentEnd(tokens, to));
    return (
      !isBrand(kind) &&
      (isNext(to, "accessories") ||
        isBeforeEnglishHead(line, to) ||
        isBeforeHanHead(line, to, kind) ||
        isAccessoryNear(from, start))
    );
  };

  return (from, to, asked) => {
    const { kind } = asked;
    const start = segmentStart(tokens, from);
    return (
      (asked.printed && isPrintedMatter()) ||
      isCalled(from, to, kind) ||
      isPrinted(from, to, start) ||
      isDepicted(from, to, start, kind) ||
      (isPlain(kind) && isToy(tokens, from, to, start)) ||
      (kind === "bearing" && isBuiltIn(tokens, from, start)) ||
      (!isBrand(kind) && isTool(tokens, from, to)) ||
      isMeant(from, to, start, asked)
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
