import { createContextReader } from "../../shared/matching/context.ts";
import type { NamedKind } from "../../shared/matching/named-kind.ts";
import { tokenise } from "../../shared/matching/tokens.ts";
import { realLexicon } from "./lexicon.ts";
import { smallCatalogue } from "./small-catalogue.ts";

export const contextOf = createContextReader(smallCatalogue().contextWords, await realLexicon());
/** The context of the one word in upper case. */
export function around(text: string) {
  const tokens = tokenise(text);
  const at = tokens.findIndex(
    ({ start, end }) =>
      text.slice(start, end).length > 3 && text.slice(start, end) === text.slice(start, end).toUpperCase(),
  );
  return { context: contextOf(tokens, text), at };
}
export const isNegated = (text: string): boolean => {
  const { context, at } = around(text);
  return context.isNegated(at, at, false);
};
export const isPurpose = (text: string, kind: NamedKind = "goods", misfits = false): boolean => {
  const { context, at } = around(text);
  return context.isPurpose(at, at, { kind, misfits, printed: false });
};
