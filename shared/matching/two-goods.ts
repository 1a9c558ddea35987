import { isConjunction } from "./negation.ts";
import type { Token } from "./tokens.ts";

const WITH = /^(с|со|with)$/;

/** What is tied to a good so stands beside it, or is a part of it. */
export const isWith = ({ raw }: Token): boolean => WITH.test(raw);

/** `кейс с дроном`, `чехол и дрон`: two goods. */
export const partsGoods = (between: readonly Token[]): boolean =>
  between.some((token) => isConjunction(token) || isWith(token));
