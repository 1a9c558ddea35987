import { belongsTo, hanRunEnd } from "./head-behind.ts";
import { HOLDERS } from "./holders.ts";
import { isConjunction, type RoledLine } from "./negation.ts";
import { isOtherGood } from "./proper-names.ts";
import { opensSegment, segmentEnd, segmentStart } from "./roles.ts";
import type { Token } from "./tokens.ts";

const WITH = /^(с|со|на|with|on)$/;
/** `с закрытыми подшипниками`, `with two ball bearings` */
const WITH_REACH = 2;
/** What holds goods or takes them along, and words that only count or sort. */
const HOLDER = new RegExp(`^(${HOLDERS}|мест|лент|tape|assembl|module|board|плат|рам[аы]$|frame)`);

/** `коньки роликовые с подшипниками ABEC-7`: a part of the good that is named before it. */
export function isFitted(tokens: readonly Token[], from: number, start: number): boolean {
  const first = Math.max(start, from - WITH_REACH);
  const link = first + tokens.slice(first, from).findLastIndex(({ raw }) => WITH.test(raw));
  if (link < first) return false;
  const holder = tokens.slice(start, link);
  return holder.length > 0 && isOtherGood(holder) && !holder.some(({ raw }) => HOLDER.test(raw));
}

/** What follows is a part: of one word, or of all words up to the comma. */
const PREPOSITION = /^(с|со|на|из|от|with|from|by|using)$/;
/** What follows is a list of parts; the catalogue's `holding` are such verbs too. */
const CONSISTS =
  /^(состо(ит|ящ)|включающ|комплектац|оснащ|снабж|работающ|питани[ея]$|внутри$|встроен|сборе$|consist|compos|compris|incorporat|featur|equip|powered$|operated$)/;
/** The same of goods that no role names, whose own name such a word may be: `источник питания`. */
const HOLDS = /^(состо(ит|ящ)|включающ|оснащ|внутри$|встроен|consist|compos|compris|incorporat)/;
const HOUSEHOLD =
  /^(детск|бытов|домашн|садов|кухонн|подростков|туристическ|напольн|настольн|children|kids|household|kitchen|балалар|тұрмыстық|儿童|家用|厨房|宝宝|宠物)/u;
/** `a lamp with a shade, a battery and a lens` */
const ARTICLE = /^(an?|one|two|three|four)$/;
/** A counted member of a list is a good of its own: `lamp with shade, bearings 200 pcs`. */
const COUNT = /^(шт|штук|pcs?|pieces|units?|sets?|ea|дана|к-т|个|只|件|套)$/;

/** Endings of words that no dictionary knows (`фотоэлементами`). */
const OBLIQUE = /[а-я](ами|ями|ом|ем)$/;
const FEW = /^\d{1,2}(\+1)?$/;

/** How near behind a part English names the good itself: `motion sensor solar night light`. */
const HEAD_REACH = 3;
const ENGLISH_WORD = /^[a-z]{3,}$/;
/** `connector cable mount`: of a part these are parts too. */
const PART_OF_PART = /^(cables?|cords?|rollers?|wheels?|jacks?|plugs?|sockets?)$/;
/** `зарядтағышымен`: with its charger. */
const KAZAKH_WITH = /[а-яәғқңөұүһі]{4}(мен|бен|пен)$/;
/** `подшипникті дөңгелек`, `датчигі бар шам` */
const KAZAKH_HAVING = /(лі|ді|ті|рлы|нды)$/;
const KAZAKH_HAS = "бар";
const HAN_WITH = /^(带|含|配|内置|自带|附)/u;

/**
 * What the words `from`..`to` name is a part of an ordinary good: `весы с тензодатчиками`, `motion sensor light`.
 * @param doubtful the words mean the listed good only beside others: behind an ordinary one they are its own
 */
export const isBuiltIn = (line: RoledLine, from: number, to: number, doubtful: boolean): boolean =>
  isOfHostBefore(line, from, to, doubtful) || isOfHostBehind(line, to) || isOfHanHost(line, from);

/** Bags, boxes and furniture hold goods beside being hosts of locks and lamps: `рюкзак с камерой`. */
const CARRIER =
  /^(рюкзак|сумк|чемодан|чехол|кейс|ящик|короб|шкатулк|кофр|ранец|портфел|косметич|кошел|тележк|прицеп|стол|шкаф|тумб|стеллаж|полк|backpack|bag|suitcase|luggage|wallet|case|box|cart|trolley|table|desk|cabinet|toolbox|сөмке|背包|书包|行李箱|手提包|收纳盒)/u;

/** `ручка со скрытой камерой`: what hides a camera is sold for it. */
const COVERT = /^(скрыт|шпион|видеонаблюд|hidden$|spy$|covert$|surveillance$|жасырын|隐藏|隐形|针孔)/u;

/** `велотренажёр с компьютером`, `кормушка, состоящая из корпуса и камеры`: a good's own part where it may also be sold alone. */
export function isHeldByHost(line: RoledLine, from: number, to: number): boolean {
  const { tokens, has } = line;
  const before = tokens.slice(0, from);
  if (before.some(({ raw }) => CARRIER.test(raw)) || tokens.some(({ raw }) => COVERT.test(raw))) return false;
  if (isOfHanHost(line, from)) return true;
  const host = before.findIndex(({ index }) => has(index, "hosts"));
  const isLinked = host < 0 || before.slice(host + 1).some(({ raw }) => WITH.test(raw) || CONSISTS.test(raw));
  return isLinked && isOfHostBefore(line, from, to, false);
}

/** `电子秤 带显示屏`: the first word says what has the part. */
function isOfHanHost({ tokens, has, endsAs }: RoledLine, from: number): boolean {
  const holds = tokens.slice(Math.max(0, from - 1), from + 1).findLastIndex(({ raw }) => HAN_WITH.test(raw));
  if (holds < 0) return false;
  const ends = tokens.slice(0, Math.max(0, from - 1) + holds);
  return ends.some(({ index }) => has(index, "hosts") || endsAs(index, "hosts"));
}

function isOfHostBefore(line: RoledLine, from: number, to: number, doubtful: boolean): boolean {
  const { tokens, has } = line;
  const host = tokens.findIndex(({ index }) => has(index, "hosts"));
  const isKnown = host >= 0 && host < from;
  if (!isKnown) return isHeld(line, from, to);
  const isList = ({ raw, index }: Token): boolean => CONSISTS.test(raw) || has(index, "holding");
  const first = host + 1;
  const between = tokens.slice(first, to);
  const link = first + between.findLastIndex((token) => PREPOSITION.test(token.raw) || isList(token));
  // `skateboard bearings`: English names the good last, here the part.
  if (link < first && from === first && tokens[from]?.script === "latin" && tokens[from].before === "space")
    return false;
  if (link < first)
    return (
      doubtful || saysWithin(tokens, from, to) || isOfHousehold(line, host, from) || isHeld(line, from, to)
    );
  const member = memberStart(tokens, from);
  if (member <= link) return true;
  if (isCounted(tokens, member)) return false;
  return (
    doubtful ||
    between.some(isList) ||
    isOfHousehold(line, host, from) ||
    isNamedAsPart(line, member, from, to) ||
    (tokens[to]?.script === "latin" && endsInConjunction(tokens, member))
  );
}

/** `card containing a chip`, `кабина с зеркалом, часами и радиоприёмником`: goods that no role names, before what they hold. */
function isHeld(line: RoledLine, from: number, to: number): boolean {
  const { tokens, has } = line;
  const isList = ({ raw, index }: Token): boolean => HOLDS.test(raw) || has(index, "holding");
  const link = tokens.slice(0, from).findLastIndex((token) => WITH.test(token.raw) || isList(token));
  const holder = tokens.slice(0, Math.max(0, link));
  if (!isOtherGood(holder) || holder.some(({ raw }) => HOLDER.test(raw))) return false;
  const member = memberStart(tokens, from);
  if (member <= link) return tokens.slice(link, link + 1).some(isList);
  if (isCounted(tokens, member)) return false;
  return isNamedAsPart(line, member, from, to) || isOfWhole(tokens, link, from);
}

/** `состоящая из корпуса, мотора и камеры`: a list of all parts, to the end of its sentence, whatever form they have. */
const WHOLE = /^(состо(ит|ящ)|consist|compos|compris)/;

const isOfWhole = (tokens: readonly Token[], link: number, from: number): boolean => {
  const whole = tokens.slice(0, from).findLastIndex(({ raw }) => WHOLE.test(raw));
  return (
    whole >= 0 &&
    link >= whole &&
    tokens.slice(whole, from + 1).every(({ before }, i) => i === 0 || before !== "gap")
  );
};

/** -1 where no comma stands before. */
const memberStart = (tokens: readonly Token[], from: number): number => {
  const start = segmentStart(tokens, from);
  return opensSegment(tokens, start) ? start : -1;
};

const isNamedAsPart = (line: RoledLine, member: number, from: number, to: number): boolean =>
  ARTICLE.test(line.tokens[member]?.raw ?? "") || isGovernedWithin(line, from, to);

/** `самокат детский, колёса 125 мм, подшипники ABEC-5`: what is said to be for the home lists its parts. */
function isOfHousehold({ tokens }: RoledLine, host: number, from: number): boolean {
  const named = tokens.slice(0, Math.min(segmentEnd(tokens, 0), from));
  return (
    host < named.length &&
    isOtherGood(named) &&
    named.some(({ raw }) => HOUSEHOLD.test(raw)) &&
    !isCounted(tokens, segmentStart(tokens, from))
  );
}

/** `катушкасымен`, `удочка 5 подшипников`: the word itself, or a number, says that the part belongs to the good before. */
const saysWithin = (tokens: readonly Token[], from: number, to: number): boolean =>
  KAZAKH_WITH.test(tokens[to]?.raw ?? "") ||
  tokens[to + 1]?.raw === KAZAKH_HAS ||
  (FEW.test(tokens[from - 1]?.raw ?? "") && !COUNT.test(tokens[to + 1]?.raw ?? ""));

/** `with a motor, battery pack, charger and brush`: one list up to its last member. */
const endsInConjunction = (tokens: readonly Token[], from: number): boolean => {
  const end = tokens.findIndex(({ before }, at) => at > from && before === "gap");
  return tokens.slice(from, end < 0 ? undefined : end).some(isConjunction);
};

const isGovernedWithin = ({ tokens, isGoverned }: RoledLine, from: number, to: number): boolean =>
  tokens.slice(from, to + 1).some(({ index, raw }) => isGoverned(index) || OBLIQUE.test(raw));

/** Whether the member of a list that begins at `start` bears a count. */
const isCounted = (tokens: readonly Token[], start: number): boolean =>
  tokens.slice(start, segmentEnd(tokens, start)).some(({ raw }) => COUNT.test(raw));

function isOfHostBehind(line: RoledLine, to: number): boolean {
  const { tokens, has, endsAs } = line;
  const last = hanRunEnd(tokens, to);
  if (last > to) return endsAs(last, "hosts");
  const isKazakh = KAZAKH_HAVING.test(tokens[to]?.raw ?? "") || tokens[to + 1]?.raw === KAZAKH_HAS;
  const behind = tokens.slice(to + 1, to + 1 + HEAD_REACH);
  const head = behind.findIndex(({ index, raw }) => has(index, "hosts") && !PART_OF_PART.test(raw));
  if (head < 0) return false;
  const between = behind.slice(0, head + 1);
  if (behind[head + 1]?.raw === "of") return false;
  if (isKazakh) return between.every(({ before }) => before !== "comma");
  return between.every((token) => belongsTo(token) && ENGLISH_WORD.test(token.raw));
}
