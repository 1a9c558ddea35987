import { isConjunction, type RoledLine } from "./negation.ts";
import { opensSegment } from "./roles.ts";
import type { Token } from "./tokens.ts";

/** Counted, it is a good of its own: `чехол для телефона, планшеты 20 шт`. */
const COUNT = /^(шт|штук|кг|kg|pcs|pieces|units?|sets?|дана|只|件|台|个)$/;
/** A member of a list that tells what a good is for has fewer words: `for laptop, mobile phone and TV`. */
const MEMBER = 3;
/** Words of the whole list: a longer one is a text, and its members goods of their own. */
const LONGEST_LIST = 16;

/**
 * Whether the words at `from` belong to the list that begins behind the link: `для экранов телевизоров, мониторов
 * и смартфонов`. In Russian their case says so, in English a conjunction before the last.
 */
export function isInScope(line: RoledLine, link: number, from: number): boolean {
  const { tokens } = line;
  if (link < 0 || from - link > LONGEST_LIST) return false;
  const starts: number[] = [];
  for (let at = link + 1; at <= from; at++) {
    if (tokens[at]?.before === "gap") return false;
    if (opensSegment(tokens, at)) starts.push(at);
  }
  return starts.length > 0 && starts.every((start) => isMember(line, start, from));
}

function isMember(line: RoledLine, start: number, from: number): boolean {
  const { tokens } = line;
  const rest = tokens.slice(start);
  const end = rest.findIndex(
    ({ index, before }) => index > start && (before === "comma" || before === "gap"),
  );
  const member = end < 0 ? rest : rest.slice(0, end);
  if (member.some(({ raw }) => COUNT.test(raw))) return false;
  const isGoverned = member.some(({ index }) => line.isGoverned(index));
  if (isGoverned) return start > from - MEMBER;
  return member[0]?.script === "latin" && member.length <= MEMBER * 2 && isJoinedLater(tokens, start);
}

/** `laptop, phone and TV`: the list ends in a conjunction, and each of its members is short. */
function isJoinedLater(tokens: readonly Token[], start: number): boolean {
  let length = 0;
  for (let at = start; at < tokens.length; at++, length++) {
    if (tokens[at]?.before === "gap") return false;
    if (at > start && opensSegment(tokens, at)) length = 0;
    if (isConjunction(tokens[at])) return length <= MEMBER;
    if (length > MEMBER) return false;
  }
  return false;
}
