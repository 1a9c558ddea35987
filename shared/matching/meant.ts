import { isAccessoryNear, isModelBehind } from "./accessory.ts";
import type { Asked } from "./asked.ts";
import { isBeforeEnglishHead, isBeforeHanHead, isBeforeOrdinaryHead } from "./head-behind.ts";
import { kazakhTie } from "./kazakh-for.ts";
import { hasListedParts, isBrand } from "./named-kind.ts";
import type { RoledLine } from "./negation.ts";
import { isOtherGoodsMaker } from "./other-goods-maker.ts";
import { type RoleFinder, segmentEnd } from "./roles.ts";
import { isInScope } from "./scope.ts";
import { createServingReader } from "./serving.ts";
import type { Token } from "./tokens.ts";
import { isPartOfVehicle } from "./vehicle.ts";

/** `iPhone 13 экранына арналған` */
const MEANT_REACH = 4;

/** `轴承用润滑脂`: the character says that what stands behind it is for what stands before. */
const HAN_FOR = "用";

const MOUNT = /^(mounts?|brackets?|кронштейн|креплени|бекіткіш)/;

const isHanFor = (token: Token | undefined): boolean =>
  token?.script === "han" && token.before === "none" && token.raw.startsWith(HAN_FOR);

/** Tells whether the words `from`..`to`, in the clause from `start`, are what other goods are for. */
export type MeantReader = (from: number, to: number, start: number, asked: Asked) => boolean;

export function createMeantReader(line: RoledLine, roles: RoleFinder, description: string): MeantReader {
  const { tokens, has } = line;
  const { lastBefore, holdsAccessory, isNext } = roles;
  const { isServed, isServedBehind } = createServingReader(line, roles);

  /** `телефонға арналған қап`, `телефон экранына арналған шыны`: where the word for `meant` stands; -1 where none does. */
  const meantBehind = (at: number): number => {
    const after = tokens.slice(at + 1, at + 1 + MEANT_REACH);
    const purpose = after.findIndex(({ index }) => has(index, "purposeAfter"));
    const isOneClause = after.slice(0, purpose + 1).every(({ before }) => before === "space");
    return purpose >= 0 && isOneClause ? at + 1 + purpose : -1;
  };

  /** `防静电袋 包装芯片用`: what is for it stands before, where the phrase ends. */
  const packsBefore = (from: number, to: number): boolean =>
    tokens[to + 1]?.raw === HAN_FOR &&
    tokens[to + 2]?.script !== "han" &&
    tokens.slice(0, from).some(({ index }) => has(index, "accessories") || line.endsAs(index, "accessories"));

  const isFor: MeantReader = (from, to, start, asked) => {
    const purpose = lastBefore(from, "purpose");
    if (purpose >= start || isInScope(line, purpose, from)) return isServed(purpose, from, asked);
    const meant = meantBehind(to);
    if (meant >= 0) return holdsAccessory(from + 1, segmentEnd(tokens, to)) || isServedBehind(meant, asked);
    if (isHanFor(tokens[to + 1]))
      return holdsAccessory(to + 1, segmentEnd(tokens, to)) || packsBefore(from, to);
    return isTied(from, to, start) || isTold(to, asked) || isBeside(from, to, start, asked);
  };

  /** `камера қақпағы ноутбукке`, `сағаттың кабелі` */
  const isTied = (from: number, to: number, start: number): boolean => {
    const tie = kazakhTie(tokens, to);
    if (tie === null) return false;
    const isBefore = tie === "dative" && holdsAccessory(start, from);
    return isBefore || holdsAccessory(to + 1, segmentEnd(tokens, to));
  };

  /** `видеорегистратор: крепление на скотч`: behind the colon stands the good; a list says what goods come with. */
  const isTold = (to: number, { kind }: Asked): boolean => {
    const told = tokens[to + 1];
    return (
      told?.before === "comma" &&
      description.slice(tokens[to]?.end, told.start).includes(":") &&
      has(told.index, "accessories") &&
      segmentEnd(tokens, told.index) - told.index > 1 &&
      !isBrand(kind) &&
      !hasListedParts(kind)
    );
  };

  /** What else is named in the clause is how a part is held on: a drone's camera bracket is a part of the drone. */
  const isMount = (start: number, end: number): boolean => {
    const held = tokens.slice(start, end).filter(({ index }) => has(index, "accessories"));
    return held.length > 0 && held.every(({ raw }) => MOUNT.test(raw));
  };

  /** No link says so, but where the words stand: `phone case`, `чехол телефона`. */
  const isBeside: MeantReader = (from, to, start, { kind, vehicle, adorns }) => {
    if (vehicle && isPartOfVehicle(line, from, to)) return true;
    if (isBrand(kind) && kind !== "worn-brand" && isOtherGoodsMaker(line, from, to, start)) return true;
    if (isBrand(kind) && kind !== "product-line") return false;
    return (
      isNext(to, "accessories") ||
      isBeforeEnglishHead(line, to) ||
      (!adorns && isBeforeOrdinaryHead(line, to)) ||
      isBeforeHanHead(line, to, { kind, adorns }) ||
      isAccessoryNear(line, roles, from, start)
    );
  };

  return (from, to, start, asked) =>
    isModelBehind(line, roles, { from, to, start, kind: asked.kind }) ||
    (!(hasListedParts(asked.kind) && isMount(start, segmentEnd(tokens, to))) &&
      isFor(from, to, start, asked));
}
