import { headKind } from "./head-before.ts";
import { hanRunEnd } from "./head-behind.ts";
import type { RoledLine } from "./negation.ts";
import type { Token } from "./tokens.ts";
import { isWith, partsGoods } from "./two-goods.ts";

/** `с бензиновым двигателем Honda` */
const PART_REACH = 3;
const GENITIVE = /[а-я](а|я|ы|и|ов|ев|ей)$/;
const POSSESSED = /[а-яәғқңөұүһі]{2}(сы|сі|ы|і)$/;
const PARTS = ["accessories", "fittings"] as const;
/** An adjective (`цепная пила Stihl`), or what is done with goods (`продажа утюгов Philips`). */
const NO_NOUN = /(ая|яя|ый|ий|ой|ое|ее|ые|ие)$|^(продаж|поставк|ремонт|аренд|возврат|остатк|бу$|б$)/;

/**
 * Whether the brand `from`..`to`, in the clause from `start`, made other goods than the line is about: the engine of
 * a mower, the refrigerator that a hinge is of.
 */
export const isOtherGoodsMaker = (line: RoledLine, from: number, to: number, start: number): boolean =>
  isPartsMaker(line.tokens, from, start) ||
  isOfHost(line, from, start) ||
  isOfKazakhHost(line, from, start) ||
  isOfHanGood(line, to);

/** `косилка с двигателем Honda`: the maker of a part. */
function isPartsMaker(tokens: readonly Token[], from: number, start: number): boolean {
  const link = tokens.findLastIndex((token, at) => at < from && isWith(token));
  return (
    link > start &&
    from - link <= PART_REACH &&
    headKind(tokens.slice(start, link)) === "good" &&
    headKind(tokens.slice(link + 1, from)) === "component"
  );
}

/** `петля двери холодильника Indesit`: the maker of the good that the part is of. */
function isOfHost({ tokens, has }: RoledLine, from: number, start: number): boolean {
  const host = tokens[from - 1];
  if (from - start < 2 || host === undefined || !has(from - 1, "hosts") || !GENITIVE.test(host.raw))
    return false;
  const isOneName = tokens.slice(start + 1, from + 1).every(({ before }) => before === "space");
  const isNoun = !has(start, "hosts") && !NO_NOUN.test(tokens[start]?.raw ?? "");
  return (
    isOneName &&
    !partsGoods(tokens.slice(start, from)) &&
    isNoun &&
    headKind(tokens.slice(start, start + 1)) === "good"
  );
}

/** `шаңсорғыш сүзгісі Samsung`: the same, where Kazakh names the good before its part. */
const isOfKazakhHost = ({ tokens, has }: RoledLine, from: number, start: number): boolean =>
  from - start > 1 &&
  POSSESSED.test(tokens[from - 1]?.raw ?? "") &&
  tokens[from]?.before === "space" &&
  has(from - 2, "hosts") &&
  PARTS.some((role) => has(from - 1, role));

/** `索尼耳机海绵套`: the cover of a good of that maker. */
function isOfHanGood({ tokens, endsAs }: RoledLine, to: number): boolean {
  const last = hanRunEnd(tokens, to);
  return last > to + 1 && PARTS.some((role) => endsAs(last, role));
}
