import type { Token } from "./tokens.ts";

const MADE =
  /^(выполнен|изготовлен|сделан|обработан|вырезан|выточен|напечатан|отпечатан|нанесен|распечатан|раскроен|гравирован|фрезерован|обработк|изготовлени|отфрезерован|выжжен|made|machined|cut|milled|turned|printed|produced|processed|manufactured|engraved)/;
const MADE_WITH = /^(на|с|со|при|помощью|помощи|методом|on|by|with|using|a|an|the)$/;
const MADE_REACH = 4;
/** Kazakh says so behind the tool. */
const MADE_AFTER = /^(жасалған|кесілген|өңделген|басылған|басып)/;

/** `вырезана лазером` */
const INSTRUMENTAL = /[а-я](ом|ем|ой|ей|ами|ями)$/;
const isMade = (tokens: readonly Token[], from: number): boolean =>
  tokens[from]?.before === "space" && MADE.test(tokens[from - 1]?.raw ?? "");

/** `фрезеровка выполнена на станке с ЧПУ`: what the words `from`..`to` name is the tool that the goods were made with. */
export function isTool(tokens: readonly Token[], from: number, to: number): boolean {
  if (INSTRUMENTAL.test(tokens[to]?.raw ?? "") && isMade(tokens, from)) return true;
  if (tokens[to + 1]?.before !== "comma" && MADE_AFTER.test(tokens[to + 1]?.raw ?? "")) return true;
  for (let at = from - 1; at >= Math.max(0, from - MADE_REACH); at--) {
    if (tokens[at + 1]?.before === "comma") return false;
    if (MADE.test(tokens[at]?.raw ?? "")) return MADE_WITH.test(tokens[at + 1]?.raw ?? "");
  }
  return false;
}
