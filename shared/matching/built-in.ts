import { belongsTo, hanRunEnd } from "./heads.ts";
import { isConjunction, type RoledLine } from "./negation.ts";
import { isOtherGood } from "./proper-names.ts";
import type { Token } from "./tokens.ts";

const WITH = /^(с|со|на|with|on)$/;
/** `с закрытыми подшипниками`, `with two ball bearings` */
const WITH_REACH = 2;
/** What holds goods or takes them along, and words that only count or sort. */
const HOLDER =
  /^(ящик|короб|упаков|меш(ок|к)|пакет|поддон|пал+ет|контейнер|кейс|чемодан|груз|место|мест|партия|катушк|лент|лоток|лотк|кассет|пенал|блистер|рулон|box|carton|crate|pallet|tray|bag|case|lot|container|reel|tape|tube|stick|assembl|module|board|плат)/;

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
  /^(состо(ит|ящ)|включающ|комплектац|оснащ|снабж|работающ|питани[ея]$|consist|compris|incorporat|featur|equip|powered$|operated$)/;
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
const PART_OF_PART = /^(cables?|cords?|rollers?|wheels?)$/;
/** `зарядтағышымен`: with its charger. */
const KAZAKH_WITH = /[а-яәғқңөұүһі]{4}(мен|бен|пен)$/;
/** `подшипникті дөңгелек`, `датчигі бар шам` */
const KAZAKH_HAVING = /(лі|ді|ті|рлы|нды)$/;
const KAZAKH_HAS = "бар";

/**
 * What the words `from`..`to` name is a part of an ordinary good: `весы с тензодатчиками`, `motion sensor light`.
 * @param doubtful the words mean the listed good only beside others: behind an ordinary one they are its own
 */
export const isBuiltIn = (line: RoledLine, from: number, to: number, doubtful: boolean): boolean =>
  isOfHostBefore(line, from, to, doubtful) || isOfHostBehind(line, to);

function isOfHostBefore(line: RoledLine, from: number, to: number, doubtful: boolean): boolean {
  const { tokens, has } = line;
  const host = tokens.findIndex(({ index }) => has(index, "hosts"));
  const isKnown = host >= 0 && host < from;
  const isList = ({ raw, index }: Token): boolean => CONSISTS.test(raw) || has(index, "holding");
  const isLink = (token: Token): boolean => PREPOSITION.test(token.raw) || isList(token);
  const first = isKnown ? host + 1 : 1;
  const between = tokens.slice(first, to);
  const link = first + between.findLastIndex(isLink);
  if (link < first) return isKnown && (doubtful || saysWithin(tokens, from, to));
  if (!isKnown && !isHolder(tokens, link)) return false;
  const member = tokens.findLastIndex(({ before }, at) => at <= from && before === "comma");
  if (member <= link) return isKnown;
  if (isCounted(tokens, member)) return false;
  return (
    (isKnown && doubtful) ||
    (isKnown && between.some(isList)) ||
    ARTICLE.test(tokens[member]?.raw ?? "") ||
    isGovernedWithin(line, from, to) ||
    (isKnown && tokens[to]?.script === "latin" && endsInConjunction(tokens, member))
  );
}

/** `катушкасымен`, `удочка 5 подшипников`: the word itself, or a number, says that the part belongs to the good before. */
const saysWithin = (tokens: readonly Token[], from: number, to: number): boolean =>
  KAZAKH_WITH.test(tokens[to]?.raw ?? "") ||
  (FEW.test(tokens[from - 1]?.raw ?? "") && !COUNT.test(tokens[to + 1]?.raw ?? ""));

/** `кабина с радиоприёмником`: goods that no role names, before a `with` of theirs. */
function isHolder(tokens: readonly Token[], link: number): boolean {
  const holder = tokens.slice(0, link);
  return (
    WITH.test(tokens[link]?.raw ?? "") && isOtherGood(holder) && !holder.some(({ raw }) => HOLDER.test(raw))
  );
}

/** `with a motor, battery pack, charger and brush`: one list up to its last member. */
const endsInConjunction = (tokens: readonly Token[], from: number): boolean => {
  const end = tokens.findIndex(({ before }, at) => at > from && before === "gap");
  return tokens.slice(from, end < 0 ? undefined : end).some(isConjunction);
};

const isGovernedWithin = ({ tokens, isGoverned }: RoledLine, from: number, to: number): boolean =>
  tokens.slice(from, to + 1).some(({ index, raw }) => isGoverned(index) || OBLIQUE.test(raw));

/** Whether the member of a list that begins at `start` bears a count. */
function isCounted(tokens: readonly Token[], start: number): boolean {
  const end = tokens.findIndex(({ before }, at) => at > start && before === "comma");
  return tokens.slice(start, end < 0 ? undefined : end).some(({ raw }) => COUNT.test(raw));
}

function isOfHostBehind(line: RoledLine, to: number): boolean {
  const { tokens, has, endsAs } = line;
  const last = hanRunEnd(tokens, to);
  if (last > to) return endsAs(last, "hosts");
  const isKazakh = KAZAKH_HAVING.test(tokens[to]?.raw ?? "") || tokens[to + 1]?.raw === KAZAKH_HAS;
  const behind = tokens.slice(to + 1, to + 1 + HEAD_REACH);
  const head = behind.findIndex(({ index, raw }) => has(index, "hosts") && !PART_OF_PART.test(raw));
  if (head < 0) return false;
  const between = behind.slice(0, head + 1);
  if (isKazakh) return between.every(({ before }) => before !== "comma");
  return between.every((token) => belongsTo(token) && ENGLISH_WORD.test(token.raw));
}
