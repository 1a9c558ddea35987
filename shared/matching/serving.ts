import type { Asked } from "./asked.ts";
import { isHandled } from "./handled.ts";
import { headKind } from "./head-before.ts";
import { hasListedParts, isBrand, isPlain } from "./named-kind.ts";
import { isConjunction, type RoledLine } from "./negation.ts";
import { isOtherGood } from "./proper-names.ts";
import { type RoleFinder, segmentEnd, segmentStart } from "./roles.ts";
import type { Token } from "./tokens.ts";
import { isWith } from "./two-goods.ts";

/** Links that say what a good is for; behind `на` and `под` may also stand what it is made of or with. */
const SERVING =
  /^(для|for|fits?|compatible|suitable|совмест\S*|подход\S*|предназнач\S*|служащ\S*|применя\S*|designed|intended|holds?|适用|适用于|通用)$/;

/** Of the plural: the singular of many a noun is the same in both cases. */
const NOMINATIVE = /[ыи]$/;
/** English names a maker before its goods: of `for packing machines Siemens` the machines need not be theirs. */
const ENGLISH_PLURAL = /^[a-z]{4,}s$/;
/** Whom and what goods of a brand are used on. */
const USED_ON =
  /^(лиц[ао]|рук|ног|тела|волос|губ|век|глаз|ресниц|бров|кожи|ногт|зубов|полости|стен|пол[ао]в?$|потолк|крыш|фасад|дом[ау]|дач|сад[ау]|кухн|дет(ей|ям)|мужчин|женщин|девоч|мальчик|младенц|кош|собак|щенк|котят|посуды$|стирк|белья|ванной|туалет|бега|ходьб|футбол|бокс|плаван|фитнес|трениров|спорт|йог|туризм|двигател|коробк|кпп|бетон|металл|дерев|древесин|камин|колодц|полив|грузов|легков|face|hands?$|body|hair|skin|lips?$|eyes?$|nails?$|men$|women|kids$|cats?$|dogs?$|walls?$|floors?$|home$|garden|kitchen$|running|training|engine|concrete|metal$|wood$)/;

/** Tells of a link that says what goods are for whether other goods stand before it. */
export interface ServingReader {
  /** `чехол для телефона`: the words at `from` stand behind the link at `purpose`. */
  isServed(purpose: number, from: number, asked: Asked): boolean;
  /** `телефон экранына арналған шыны`: they stand before the link, as in Kazakh. */
  isServedBehind(purpose: number, asked: Asked): boolean;
}

export function createServingReader(
  line: RoledLine,
  { hasBetween, holdsAccessory }: RoleFinder,
): ServingReader {
  const { tokens, has } = line;

  /** `чехол из ткани, чёрный, предназначенный для камеры`: its purpose is that of all the sentence. */
  const clauseStart = (start: number): number =>
    has(start, "purpose")
      ? Math.max(
          0,
          tokens.findLastIndex(({ before }, at) => at < start && before === "gap"),
        )
      : start;

  /** What stands before the link at `purpose` is a good of its own, and no part of what stands behind. */
  const serves = (purpose: number, { kind, misfits }: Asked): boolean => {
    const start = segmentStart(tokens, purpose);
    const before = tokens.slice(start, purpose);
    if (isPlain(kind) && isOtherGood(before) && (misfits || hasBetween(0, purpose, "hosts"))) return true;
    if (!SERVING.test(tokens[purpose]?.raw ?? "")) return false;
    const head = headKind(tokens.slice(clauseStart(start), purpose));
    return head === "good" && !hasListedParts(kind);
  };

  /** `ящики для фруктов с дронами`: what is packed with what the packing is for. */
  const holdsBesides = (purpose: number, between: readonly Token[]): boolean =>
    between.slice(1).some(isWith) &&
    headKind(tokens.slice(segmentStart(tokens, purpose), purpose)) === "holder";

  /** `чехлы для телефонов и смартфоны`: a noun in the nominative is for nothing. */
  const beginsAnew = (between: readonly Token[], from: number): boolean =>
    tokens[from]?.script === "cyrillic" &&
    isConjunction(between.at(-1)) &&
    !line.isGoverned(from) &&
    NOMINATIVE.test(tokens[from]?.raw ?? "");

  /** `для Bosch`, `для пылесоса Bosch`; the cream `для лица Nivea` is Nivea's own, for no maker has faces made. */
  const isMakersGood = (between: readonly Token[]): boolean =>
    !between.some(({ raw, index }) => USED_ON.test(raw) && !has(index, "hosts")) &&
    !between.slice(-1).some(({ raw }) => ENGLISH_PLURAL.test(raw));

  const isOfAnother = (between: readonly Token[], purpose: number, from: number, asked: Asked): boolean =>
    isBrand(asked.kind)
      ? !isMakersGood(between)
      : beginsAnew(between, from) || holdsBesides(purpose, between);

  return {
    isServed(purpose, from, asked) {
      if (isHandled(tokens, purpose, from)) return true;
      if (isOfAnother(tokens.slice(purpose + 1, from), purpose, from, asked)) return false;
      return holdsAccessory(clauseStart(segmentStart(tokens, purpose)), purpose) || serves(purpose, asked);
    },
    isServedBehind(purpose, { kind }) {
      const end = segmentEnd(tokens, purpose);
      const start = segmentStart(tokens, purpose);
      // `тығыздағыш, LG үлгілеріне`: the clause before says what is for it.
      const before = tokens.slice(segmentStart(tokens, start - 1), start);
      const behind = tokens.slice(purpose + 1, end);
      return headKind(behind.length === 0 ? before : behind) === "good" && !hasListedParts(kind);
    },
  };
}
