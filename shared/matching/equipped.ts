import { hanRunEnd } from "./head-behind.ts";
import { isConjunction, type RoledLine } from "./negation.ts";
import { isGeneralName } from "./proper-names.ts";
import { opensSegment, segmentEnd, segmentStart } from "./roles.ts";
import { STOP_WORDS } from "./stop-words.ts";
import type { Token } from "./tokens.ts";

/** The good that a description is of is named among its first words: `пылесос`, `cordless impact drill`. */
const NAMED_WITHIN = 4;
/** A counted part is a good of its own. */
const COUNT = /^(шт|штук|pcs?|pieces|units?|ea|дана|к-т|个|只|件|套)$/;
/** Several goods of a kind stand in a list with others; of these words the plural is one thing. */
const PLURAL = /[ыи]$|[лдт][ае]р$/;
const ONE_THING =
  /^(весы|коньки|лыжи|санки|качели|очки|ножницы|тиски|носилки|кусачки|ходунки|жалюзи|ворота)$/;
/** Sold for what is named before: `аккумулятор запасной`. */
const SPARE = /^(запасн|сменн|replacement|spare|запчаст)/;
const HAS_DIGIT = /\d/;
/** `E-bike 250W hub motor lithium battery`: in English a word or two before the part only say of what it is. */
const ENGLISH_BETWEEN = 3;

/** Index of the good of which the line is a description; -1 where its first words name none. */
function describedGood({ tokens, has, endsAs }: RoledLine): number {
  const at = tokens
    .slice(0, NAMED_WITHIN)
    .findIndex(({ index }) => has(index, "hosts") || endsAs(index, "hosts"));
  const { raw = "" } = tokens[at] ?? {};
  const isList = PLURAL.test(raw) && !ONE_THING.test(raw);
  const isOfIt = tokens
    .slice(0, Math.max(0, at))
    .some((token) => STOP_WORDS.has(token.raw) || isGeneralName(token));
  return isList || isOfIt ? -1 : at;
}

/** More is said of the good than its name, before the next comma: `самокат трюковой`, not `самокат`. */
const isDescribed = (tokens: readonly Token[], good: number): boolean =>
  segmentEnd(tokens, good) - segmentStart(tokens, good) > 1;

/** Whether the clause of the words `from`..`to` counts them, or says that they are spare parts. */
function isOwnGood(tokens: readonly Token[], from: number, to: number): boolean {
  const own = tokens.slice(segmentStart(tokens, from), segmentEnd(tokens, to));
  return own.some(({ raw }) => COUNT.test(raw) || SPARE.test(raw));
}

/** `电动滑板车 锂电池 显示屏`: words behind a gap tell of the good that the first ones name. */
const isBehindHanName = (tokens: readonly Token[], good: number, from: number): boolean =>
  hanRunEnd(tokens, good) < from;

/** English parts the part from the good by a comma, or by several words and a number; else it is `scooter battery`. */
const isApartInEnglish = (tokens: readonly Token[], good: number, from: number): boolean => {
  const between = tokens.slice(good + 1, from);
  return (
    tokens.slice(good + 1, from + 1).some(({ index }) => opensSegment(tokens, index)) ||
    (between.length >= ENGLISH_BETWEEN && between.some(({ raw }) => HAS_DIGIT.test(raw)))
  );
};

/**
 * What powered goods of the home and the garden come with, named beside them and not counted: `секатор электрический,
 * бесщёточный двигатель, зарядное устройство`, `E-bike 250W hub motor lithium battery`.
 */
export function isEquipment(line: RoledLine, from: number, to: number): boolean {
  const { tokens } = line;
  const good = describedGood(line);
  const script = tokens[good]?.script;
  if (good < 0 || good >= from || isOwnGood(tokens, from, to)) return false;
  if (tokens.slice(good + 1, from).some(isConjunction) && segmentStart(tokens, from) <= good) return false;
  if (script === "han") return isBehindHanName(tokens, good, from);
  if (script === "latin") return isApartInEnglish(tokens, good, from);
  return isDescribed(tokens, good) && from > good + 1;
}
