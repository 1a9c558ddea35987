import type { Adjustment } from "../schemas/screening.ts";
import type { Asked } from "./asked.ts";
import { isBuiltIn, isFitted, isHeldByHost } from "./built-in.ts";
import { createNameReader } from "./called.ts";
import { createDepictionReader } from "./depicted.ts";
import { isEquipment } from "./equipped.ts";
import { createMeantReader } from "./meant.ts";
import { once } from "./memory.ts";
import { isBrand, isPlain } from "./named-kind.ts";
import type { RoledLine } from "./negation.ts";
import { saysOtherMaker } from "./other-maker.ts";
import { isRemote } from "./remote.ts";
import { createRoleFinder, segmentStart } from "./roles.ts";
import { isTool } from "./tools.ts";
import { isMadeOfPaper, isPlayedWith, isToy } from "./toys.ts";
import { isToyVehicle } from "./vehicle.ts";

/** Why a line only mentions goods, and is about others; each is told to the officer as an adjustment. The plainest first. */
export const MENTIONS = [
  "other-maker",
  "called",
  "pictured",
  "toy",
  "own-part",
  "worked-from",
  "made-with",
  "purpose",
] as const satisfies Adjustment[];
export type Mention = (typeof MENTIONS)[number];

/** Whether the words `from`..`to`, in the clause from `start`, are mentioned in one way. */
type Rule = (from: number, to: number, start: number, asked: Asked) => boolean;

/** Tells how the words `from`..`to` only mention goods; null where they may be what the line is about. */
export type MentionReader = (from: number, to: number, asked: Asked) => Mention | null;

/**
 * Reads what a line is about and what it merely mentions. Each rule is one way of mentioning, asked in the
 * order of `MENTIONS`, and the first that holds is the reason.
 */
export function createMentionReader(line: RoledLine, description: string): MentionReader {
  const { tokens } = line;
  const roles = createRoleFinder(line);
  const isCalled = createNameReader(line, description);
  const isMeant = createMeantReader(line, roles, description);
  const { isPrintedMatter, isShown } = createDepictionReader(line, roles);
  const saysOther = once(() => saysOtherMaker(tokens));
  /** `кукла: телефон, сумка` */
  const isListed = (from: number): boolean => description.slice(0, tokens[from]?.start).includes(":");

  const isPictured: Rule = (from, to, start, { printed, kind }) =>
    (printed && isPrintedMatter()) || isShown(from, to, start, kind);

  const isPlaything: Rule = (from, to, start, { kind, played, builtIn, vehicle }) =>
    (vehicle && isToyVehicle(tokens)) ||
    (isPlain(kind) && isToy(tokens, from, to, start)) ||
    (isPlain(kind) && !builtIn && isMadeOfPaper(tokens, from, to)) ||
    (played && isPlayedWith(tokens, from, isListed(from)));

  const isOwnPart: Rule = (from, to, start, { builtIn, held, equips, doubtful }) =>
    (builtIn && (isFitted(tokens, from, start) || isBuiltIn(line, from, to, doubtful))) ||
    (held && isHeldByHost(line, from, to)) ||
    (equips && isEquipment(line, from, to));

  const rules: Readonly<Record<Mention, Rule>> = {
    "other-maker": (_from, _to, _start, { kind }) => isBrand(kind) && kind !== "worn-brand" && saysOther(),
    called: (from, to, _start, asked) => isCalled(from, to, asked),
    pictured: isPictured,
    toy: isPlaything,
    "own-part": isOwnPart,
    "worked-from": (from, _to, _start, { remote }) => remote && isRemote(tokens, from),
    "made-with": (from, to, _start, { kind }) => !isBrand(kind) && isTool(tokens, from, to),
    purpose: isMeant,
  };

  const read: MentionReader = (from, to, asked) => {
    const start = segmentStart(tokens, from);
    return MENTIONS.find((mention) => rules[mention](from, to, start, asked)) ?? null;
  };

  // Many terms stand on the same words, and most of them ask the same.
  const answers = new Map<Asked, Map<number, Mention | null>>();
  return (from, to, asked) => {
    const answered = answers.get(asked) ?? new Map<number, Mention | null>();
    if (answered.size === 0) answers.set(asked, answered);
    const place = from * tokens.length + to;
    const known = answered.get(place);
    if (known !== undefined) return known;
    const answer = read(from, to, asked);
    answered.set(place, answer);
    return answer;
  };
}
