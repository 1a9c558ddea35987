import { isOtherGood } from "./proper-names.ts";
import type { Token } from "./tokens.ts";

/** Behind these stands what a factory calls one of its goods: `кружка, дек. STM-32`, `plates ref. AD-9850`. */
const ARTICLE =
  /^(арт|артикул[аы]?|мод|модел[ьи]|дек|декор|серия|вид|цвет|рис|рисунок|фасон|код|ref|art|item|style|design|model|mod|colour|color|pattern|үлгісі|款号|货号|型号|款式)$/;
/** A whole part number (`STM32F407VGT6`) is nobody's cup. */
const LONGEST_ARTICLE = 8;
const CAPITALS_OR_DIGITS = /^[\p{Lu}\d -]+$/u;

/** Letters and digits that a factory of other goods may well call its own: `BC547`, `RTX`. */
export const mayBeArticle = (name: string): boolean =>
  CAPITALS_OR_DIGITS.test(name) && name.replace(/[ -]/g, "").length <= LONGEST_ARTICLE;

/** The tokens from `from` stand where an article's name does, behind goods that need none of the catalogue's. */
export function isArticle(tokens: readonly Token[], from: number): boolean {
  if (!ARTICLE.test(tokens[from - 1]?.raw ?? "")) return false;
  const goods = tokens.slice(0, from - 1);
  return isOtherGood(goods);
}
