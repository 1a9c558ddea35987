import type { ContextWords } from "../schemas/catalogue.ts";
import { POLICY } from "./policy.ts";
import type { Token } from "./tokens.ts";

/** The words of a line and the roles that the catalogue gives them. */
export interface RoledLine {
  readonly tokens: readonly Token[];
  has(index: number, role: keyof ContextWords): boolean;
  /** The characters that end a Chinese word say what it is: `遮挡贴` is a sticker. */
  endsAs(index: number, role: keyof ContextWords): boolean;
  /** A Russian form that names no good by itself, but is governed by a word before it: `микросхем`, `процессоров`. */
  isGoverned(index: number): boolean;
  /** A word of some dictionary. */
  isWord(index: number): boolean;
}

/** Between the members of a denied list: `без мотора или батареи`. */
const ALTERNATIVE = /^(или|либо|ни|or|nor|немесе|或)$/;
/** The same behind a verb, where no other good can begin: `не содержит моторов и батарей`. */
const CONJUNCTION = /^(и|или|либо|ни|and|or|nor|және|немесе|мен|和|及|或)$/;
/** What may stand between a good and the verb that says it is absent: `в комплект не входит`. */
const LINK =
  /^(в|во|также|при|этом|комплект.*|поставк.*|состав.*|набор.*|прода[её]тся|продаются|приобрета[юе]тся|покупа[юе]тся|жинаққа|жиынтыққа|is|are|was|were|in|the|set|package|sold)$/;

export const isConjunction = (token: Token | undefined): boolean =>
  token !== undefined && CONJUNCTION.test(token.raw);

/** `не содержит`, `contains no`, `поставляется без`: a verb speaks for more words than a preposition. */
const isVerbal = ({ has }: RoledLine, at: number): boolean =>
  [at - 1, at + 1].some((next) => has(next, "holding") || has(next, "included"));

const endsClause = ({ tokens }: RoledLine, at: number): boolean => {
  const next = tokens[at];
  return next === undefined || next.before === "comma" || next.before === "gap";
};

/** A negation before the words `from`… denies them, alone or as members of a list. */
export function isDeniedBefore(line: RoledLine, from: number): boolean {
  return (
    reachesBack(line, from, {
      first: POLICY.negationReach,
      // `без батареек и микросхем`; of `без упаковки и камера` the camera is a good of its own.
      joins: line.isGoverned(from) ? CONJUNCTION : ALTERNATIVE,
      verbal: false,
    }) || reachesBack(line, from, { first: POLICY.negatedVerbReach, joins: CONJUNCTION, verbal: true })
  );
}

interface Reach {
  readonly first: number;
  readonly joins: RegExp;
  readonly verbal: boolean;
}

function reachesBack(line: RoledLine, from: number, { first, joins, verbal }: Reach): boolean {
  let left = first;
  for (let at = from - 1; at >= 0 && left > 0; at--, left--) {
    const next = at + 1;
    if (stopsAt(line, next, verbal)) return false;
    if (line.tokens[next]?.before === "comma") left = POLICY.listedNegationReach;
    if (line.has(at, "negation") && (!verbal || isVerbal(line, at))) return true;
    if (joins.test(line.tokens[at]?.raw ?? "")) left = Math.max(first, POLICY.listedNegationReach) + 1;
  }
  return false;
}

/** A comma ends a denial, but for a list behind a verb; the end of a sentence ends a verb's. */
function stopsAt(line: RoledLine, at: number, verbal: boolean): boolean {
  const before = line.tokens[at]?.before;
  if (before === "gap") return verbal;
  return before === "comma" && !(verbal && leadsToAlternative(line, at));
}

/** `contains no motor, battery or chip`: only `or` says that the comma is one of a denied list. */
function leadsToAlternative({ tokens }: RoledLine, comma: number): boolean {
  const rest = tokens.slice(comma);
  const end = rest.findIndex(({ before }, i) => i > 0 && before === "gap");
  return rest.slice(0, end < 0 ? undefined : end).some(({ raw }) => ALTERNATIVE.test(raw));
}

/**
 * The clause behind the words …`to` says that they are absent: `в комплект не входит`, `is not included`;
 * `батарей не имеет` only at the clause's end, for `телефон не имеет батареи` is about a telephone.
 */
export function isDeniedAfter(line: RoledLine, to: number): boolean {
  if (isFreeOf(line.tokens[to + 1])) return true;
  let members = 0;
  for (let at = to + 1; !isClosed(line, at); at++) {
    if (line.has(at, "negationAfter")) return true;
    if (line.has(at, "negation")) return saysAbsent(line, at + 1);
    if (isConjunction(line.tokens[at])) members = POLICY.listedNegationReach;
    else if (members > 0) members -= 1;
    else if (!isLink(line, at)) return false;
  }
  return false;
}

/** `chip-free` */
const isFreeOf = (next: Token | undefined): boolean => next?.before === "joiner" && next.raw === "free";

const isClosed = ({ tokens }: RoledLine, at: number): boolean =>
  tokens[at] === undefined || tokens[at].before === "comma";

const saysAbsent = (line: RoledLine, verb: number): boolean =>
  line.has(verb, "included") || (line.has(verb, "holding") && endsClause(line, verb + 1));

const isLink = ({ tokens, has }: RoledLine, at: number): boolean =>
  LINK.test(tokens[at]?.raw ?? "") || has(at, "included");
