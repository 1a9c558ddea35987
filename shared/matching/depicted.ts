import type { ContextWords } from "../schemas/catalogue.ts";
import { belongsTo } from "./head-behind.ts";
import { isBrand, type NamedKind } from "./named-kind.ts";
import { isConjunction, type RoledLine } from "./negation.ts";
import { POLICY } from "./policy.ts";
import type { RoleFinder } from "./roles.ts";

/** `с изображением большого дрона` */
const DEPICTION_REACH = 2;
/** A sign on what only wraps goods makes them nobody's. */
const WRAPPING = /^(пакет|короб|упаков|этикет|ярлык|бирк|box|carton|packag|wrapp|label|sticker|наклей)/;
/** `в стиле шанель`: a manner, no sign of whose the goods are. */
const MANNER = /^(стиле|стилі)$/;
/** `images of cars and navigators`, `in the form of a telephone`: what the picture shows stands behind `of`. */
const PICTURE = /^(form|images?|pictures?|patterns?|drawings?|outlines?|silhouettes?|likeness)$/;
/** As many words as a picture's list may have before the one that is asked for. */
const PICTURED_REACH = 4;
/** What people wear, sleep in, read and drink from: with goods `on` them these are printed or woven. */
const PATTERNED =
  /^(пижам|футболк|майк|носк|носоч|трус|колготк|рубашк|плать|сарафан|юбк|шапк|шапоч|шарф|слюнявчик|боди$|ползунк|комбинезон|постельн|бель[её]|наволоч|пододеяльник|плед|полотен|скатерт|шторк|обои|ткан|бязь|ситец|фланел|кружк|тарелк|тетрад|блокнот|альбом|открытк|наклейк|обложк|пазл|pajama|pyjama|sock|shirt|hoodie|dress|bib|blanket|towel|bedding|wallpaper|fabric|mug|notebook)/;
const INSTRUMENTAL = /(ами|ями|ом|ем|ой|ей)$/;
const INSIDE = /^(внутри|внутр|внутрь|inside|within)$/;

/** English puts between a picture and its name what bears it: `printed circuit fabric motif`. */
const ENGLISH_REACH = 2;

const WITH = /^(с|со)$/;
const DASH_REACH = 3;
const TOLD = ["printed", "namesakes", "fittings"] as const;
const COPY =
  /^(макет|муляж|модель|копия|пособие|фигур|сувенир|игрушк|украшен|костюм|toy|figurine|model|copy)/;

/** Tells what print tells of and pictures show. */
export interface DepictionReader {
  readonly isPrintedMatter: () => boolean;
  isShown(from: number, to: number, start: number, kind: NamedKind): boolean;
}

export function createDepictionReader(
  { tokens, has }: RoledLine,
  { lastBefore, hasBetween }: RoleFinder,
): DepictionReader {
  /** `radar poster`, `radar chart poster` */
  const isSoon = (to: number, role: keyof ContextWords): boolean => {
    const reach = tokens[to + 1]?.script === "latin" ? ENGLISH_REACH : 1;
    const next = tokens.slice(to + 1, to + 1 + reach).findIndex(({ index }) => has(index, role));
    return next >= 0 && tokens.slice(to + 1, to + 2 + next).every(belongsTo);
  };

  /** `микросхема кровообращения, плакат` under the code of posters. */
  const isPrintedMatter = (): boolean => lastBefore(tokens.length, "printed") >= 0;

  const isPrintedBefore = (start: number, from: number): boolean => {
    const printed = lastBefore(from, "printed");
    return printed >= start && !tokens.slice(printed, from).some(isConjunction);
  };

  const isPrinted = (from: number, to: number, start: number): boolean =>
    isSoon(to, "printed") || isPrintedBefore(Math.max(start, from - POLICY.printedReach), from);

  /** `в виде часов и телефонов`: what is tied to a picture by a conjunction is pictured too. */
  const depictionReach = (from: number): number =>
    tokens.slice(Math.max(0, from - 1), from).some(isConjunction) ? DEPICTION_REACH + 1 : DEPICTION_REACH;

  const isSigned = (from: number, start: number, kind: NamedKind): boolean =>
    hasBetween(Math.max(start, from - depictionReach(from)), from, "depictedBefore") &&
    (kind !== "worn-brand" ||
      tokens.slice(start, from).some(({ raw }) => WRAPPING.test(raw) || MANNER.test(raw)));

  /** `images of cars and GPS navigators` */
  const isPictureOf = (from: number): boolean => {
    if (tokens[from]?.script !== "latin") return false;
    const before = tokens.slice(Math.max(0, from - PICTURED_REACH), from);
    const of = before.findLastIndex(({ raw }, at) => raw === "of" && PICTURE.test(before[at - 1]?.raw ?? ""));
    return of > 0 && before.slice(of).every((token, at) => at === 0 || token.before !== "comma");
  };

  /** `пижама с дронами и роботами` */
  const isOnFabric = (from: number, to: number, start: number): boolean => {
    if (tokens[to]?.script !== "cyrillic" || !INSTRUMENTAL.test(tokens[to].raw)) return false;
    const link = tokens.findLastIndex(({ raw }, at) => at >= start && at < from && WITH.test(raw));
    return (
      link > start &&
      from - link <= DEPICTION_REACH + 1 &&
      tokens.slice(start, link).some(({ raw }) => PATTERNED.test(raw)) &&
      !tokens.some(({ raw }) => INSIDE.test(raw))
    );
  };

  /** `printed` of a printed circuit is its own word. */
  const isDepicted = (from: number, to: number, start: number, kind: NamedKind): boolean =>
    isSoon(to, "depictedAfter") ||
    hasBetween(from + 1, to, "depictedAfter") ||
    isSigned(from, start, kind) ||
    (!isBrand(kind) && (isPictureOf(from) || isOnFabric(from, to, start)));

  /** `Дроны — фигурки шоколадные`: the dash says what is only called so. */
  const isToldByDash = (to: number): boolean => {
    const [told, ...more] = tokens.slice(to + 1, to + 1 + DASH_REACH);
    return (
      told?.before === "spaced-joiner" &&
      [told, ...more].some(({ index, raw }) => COPY.test(raw) || TOLD.some((role) => has(index, role)))
    );
  };

  return {
    isPrintedMatter,
    isShown: (from, to, start, kind) =>
      isPrinted(from, to, start) || isDepicted(from, to, start, kind) || isToldByDash(to),
  };
}
