import type { Token } from "./tokens.ts";

/** What says that goods are not those of the maker that they are for: `Honda brake pads, aftermarket`. */
const OTHER =
  /^(аналог|аналогом|неоригинал\S*|неориг|дубликат|заменитель|aftermarket|түпнұсқаемес|副厂|非原装)$/;
const PARTY = /^(party|oem|оригинал\S*|original)$/;
const THIRD = /^(third|3rd|non|не|сторонн\S*)$/;

/** `аналог`, `third party`, `non-OEM`: a brand that the line names is another's. */
export const saysOtherMaker = (tokens: readonly Token[]): boolean =>
  tokens.some(
    ({ raw }, at) => OTHER.test(raw) || (PARTY.test(raw) && at > 0 && THIRD.test(tokens[at - 1]?.raw ?? "")),
  );
