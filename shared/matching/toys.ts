import { belongsTo, hanRunEnd } from "./head-behind.ts";
import type { Token } from "./tokens.ts";
import { isWith } from "./two-goods.ts";

/** `ноутбук обучающий (игрушка)`: said of one thing, wherever the line says it; `игрушки` are goods beside others. */
const TOY_NAMED = /^(игрушка|игрушечн|ойыншық$|toy$)/;
/** What is heard or flies so far is no toy, whatever it is called. */
const NO_TOY = /^(мгц|ггц|mhz|ghz|gps|км|km)$/;
/** `моторы для игрушек`, `toy and chips` */
const NOT_OF_TOY = /^(для|к|от|из|и|или|for|of|and|or|to)$/;

/** `мультиметр игрушечный`, `diode brand gum`; a toy drone may well fly. */
const TOY_BEFORE = /^(игрушечн|сувенирн|бутафорск|кукольн|toy$|play$|pretend$|ойыншық)/;
const TOY_AFTER = /^(игрушечн|обучающ|сувенирн|бутафорск|brand$|toys?$|plush|ойыншы|玩具|模型)/;
/** Said of the noun, and of nothing else in its phrase. */
const TOY_ADJECTIVE = /^игрушечн(ый|ая|ое|ые)$/;
/** What no apparatus is made of: `ноутбук бумажный`, `chocolate smartphone`. */
const MADE_OF =
  /^(бумажн|картонн|шоколадн|плюшев|мармеладн|пряничн|вязан|фетров|войлочн|пластилинов|съедобн|марципанов|chocolate$|gingerbread$|knitted$|crochet$|plush$|paper$|cardboard$|edible$)/;
/** `мышки компьютерные игрушечные`: adjectives of one noun stand side by side. */
const ADJECTIVES = 2;

/** Accessories and parts are declared with other goods: `玩具配件 热成像仪`. */
const HAN_SOLD_WITH = /(配件|零件|台|公里)/u;
/** `儿童玩具对讲机 望远镜`: the run says so of all that it lists. */
const HAN_TOYS = /玩具/u;
const HAN_TOY = /(玩具|模型|积木|摆件|挂件|造型|糖果|饼干|蛋糕)$/u;

/** A toy to which what is asked for belongs: `игровой набор с рацией`, `кукла с телефоном`, `ойыншығы: дүрбі`. */
const PLAYED = /^(кукл[аыу]$|кукол$|пупс|ойыншығы$|қуыршақ|dolls?$|playset|карнавальн)/;
const PLAY = /^игров(ой|ые|ых|ым)$/;
const PLAY_SET = /^(набор|комплект|центр|дом)/;
/** The name of the toy is among the first words. */
const PLAYED_REACH = 3;

/** @param listed the line has a colon before the words: `кукла: телефон, сумка` */
export function isPlayedWith(tokens: readonly Token[], from: number, listed: boolean): boolean {
  const head = tokens.slice(0, Math.min(from, PLAYED_REACH));
  const isSet = ({ raw }: Token, at: number): boolean =>
    PLAY.test(raw) && PLAY_SET.test(head[at + 1]?.raw ?? "");
  const toy = head.findIndex((token, at) => PLAYED.test(token.raw) || isSet(token, at));
  const belongs = listed || tokens.slice(toy + 1, from).some(isWith);
  return (toy >= 0 && belongs && !tokens.some(({ raw }) => NO_TOY.test(raw))) || isHanToys(tokens, from);
}

const isHanToys = (tokens: readonly Token[], from: number): boolean =>
  tokens.slice(0, Math.min(from, PLAYED_REACH)).some(({ raw }) => HAN_TOYS.test(raw)) &&
  !tokens.some(({ raw }) => HAN_SOLD_WITH.test(raw));

const isNamedToy = (tokens: readonly Token[]): boolean =>
  !tokens.some(({ raw }) => NO_TOY.test(raw)) &&
  tokens.some(
    ({ raw }, at) =>
      TOY_NAMED.test(raw) &&
      ![tokens[at - 1], tokens[at + 1]].some((next) => NOT_OF_TOY.test(next?.raw ?? "")),
  );

/** Whether a word beside the words `from`..`to`, with no comma between, says so of them. */
function isSaidBeside(tokens: readonly Token[], from: number, to: number, says: RegExp): boolean {
  const behind = tokens.slice(to + 1, to + 1 + ADJECTIVES);
  const end = behind.findIndex((token) => !belongsTo(token));
  const own = end < 0 ? behind : behind.slice(0, end);
  const before = tokens[from]?.before === "comma" ? undefined : tokens[from - 1];
  return [...own, ...(before === undefined ? [] : [before])].some(
    // Half of one word (`Paperwhite`) says nothing.
    ({ raw, index }) => says.test(raw) && tokens[index + 1]?.before !== "none",
  );
}

/** `ноутбук бумажный`; of parts paper may be a kind: `конденсатор бумажный`. */
export const isMadeOfPaper = (tokens: readonly Token[], from: number, to: number): boolean =>
  isSaidBeside(tokens, from, to, MADE_OF);

export const isToy = (tokens: readonly Token[], from: number, to: number, start: number): boolean =>
  HAN_TOY.test(tokens[hanRunEnd(tokens, to)]?.raw ?? "") ||
  (from > start && TOY_BEFORE.test(tokens[from - 1]?.raw ?? "")) ||
  (tokens[to + 1]?.before !== "comma" && TOY_AFTER.test(tokens[to + 1]?.raw ?? "")) ||
  isSaidBeside(tokens, from, to, TOY_ADJECTIVE) ||
  isNamedToy(tokens);
