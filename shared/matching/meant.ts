import type { Asked } from "./asked.ts";
import { isHandled } from "./handled.ts";
import { isBeforeEnglishHead, isBeforeHanHead } from "./heads.ts";
import { isBrand, isPlain, type NamedKind } from "./named-kind.ts";
import { isConjunction, type RoledLine } from "./negation.ts";
import { isOtherGood } from "./proper-names.ts";
import { type RoleFinder, segmentEnd, segmentStart } from "./roles.ts";
import type { Token } from "./tokens.ts";

/** `чехол книжка Samsung`: an accessory this near before goods is meant for them. */
const ACCESSORY_REACH = 2;

/** Counted or followed by `of`, what holds the goods: `6 cartons of drives`; else an accessory of them. */
const CONTAINER =
  /^(ящик|короб|упаков|меш(ок|к)|пакет|поддон|пал+ет|box|carton|crate|pallet|tray|bag|қорап|жәшік|箱|盒|袋)/;

/** `iPhone 13 экранына арналған` */
const MEANT_REACH = 3;

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

/** Counted, it is a good of its own: `чехол для телефона, Redmi 12C 20 шт`. */
const COUNT = /^(шт|штук|кг|kg|pcs|pieces|units|дана|只|件|台)$/;
const HAS_DIGIT = /\d/;
/** `Redmi 12C`, `iPhone 14 Pro Max`: a name and its model. */
const MODEL_WORDS = 5;

/** Tells whether the words `from`..`to`, in the clause from `start`, are what other goods are for. */
export type MeantReader = (from: number, to: number, start: number, asked: Asked) => boolean;

export function createMeantReader(line: RoledLine, roles: RoleFinder): MeantReader {
  const { tokens, has } = line;
  const { lastBefore, hasBetween, isNext } = roles;

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

  /** `телефонға арналған қап`, `телефон экранына арналған шыны` */
  const isMeantFor = (at: number): boolean => {
    const after = tokens.slice(at + 1, at + 1 + MEANT_REACH);
    const purpose = after.findIndex(({ index }) => has(index, "purposeAfter"));
    return purpose >= 0 && after.slice(0, purpose + 1).every(({ before }) => before === "space");
  };

  /** `防静电袋 包装芯片用`: what is for it stands before, where the phrase ends. */
  const packsBefore = (from: number, to: number): boolean =>
    tokens[to + 1]?.raw === HAN_FOR &&
    tokens[to + 2]?.script !== "han" &&
    tokens.slice(0, from).some(({ index }) => has(index, "accessories") || line.endsAs(index, "accessories"));

  /** `чехол для телефона, Redmi 12C`: the clause before says an accessory, and this one only of which model. */
  const isModelBehind = (from: number, to: number, start: number, kind: NamedKind): boolean => {
    const end = segmentEnd(tokens, to);
    const own = tokens.slice(start, end);
    return (
      from === start &&
      own.length <= MODEL_WORDS &&
      own.some(({ raw }) => HAS_DIGIT.test(raw)) &&
      !own.some(({ raw }) => COUNT.test(raw)) &&
      start > 1 &&
      segmentStart(tokens, start - 1) === 0 &&
      hasBetween(0, start, "accessories") &&
      (isBrand(kind) || hasBetween(0, start, "purpose") || hasBetween(0, start, "purposeAfter"))
    );
  };

  const isFor: MeantReader = (from, to, start, { kind, misfits }) => {
    const purpose = lastBefore(from, "purpose");
    if (purpose >= start)
      return (
        isHandled(tokens, purpose, from) ||
        holdsAccessory(clauseStart(start), purpose) ||
        (isPlain(kind) && hasBetween(0, purpose, "hosts") && isOtherGood(tokens.slice(start, purpose))) ||
        (misfits && isPlain(kind) && isOtherGood(tokens.slice(start, purpose)))
      );
    if (isMeantFor(from) || isMeantFor(to)) return holdsAccessory(from + 1, segmentEnd(tokens, to));
    if (isHanFor(tokens[to + 1]))
      return holdsAccessory(to + 1, segmentEnd(tokens, to)) || packsBefore(from, to);
    return (
      (!isBrand(kind) || kind === "product-line") &&
      (isNext(to, "accessories") ||
        isBeforeEnglishHead(line, to) ||
        isBeforeHanHead(line, to, kind) ||
        isAccessoryNear(from, start))
    );
  };

  return (from, to, start, asked) =>
    isModelBehind(from, to, start, asked.kind) || isFor(from, to, start, asked);
}
