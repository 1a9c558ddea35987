import { createContextReader, type LineContext } from "../../shared/matching/context.ts";
import { createDeclaredWords } from "../../shared/matching/declared-words.ts";
import type { NamedKind } from "../../shared/matching/named-kind.ts";
import { tokenise } from "../../shared/matching/tokens.ts";
import { realLexicon } from "./lexicon.ts";
import { smallCatalogue } from "./small-catalogue.ts";

const readContext = createContextReader(smallCatalogue().contextWords);
const declared = createDeclaredWords(await realLexicon());

export function contextOf(description: string): LineContext {
  const tokens = tokenise(description);
  return readContext({ description, tokens, words: tokens.map(declared.of) });
}
/** The context of the one word in upper case. */
export function around(text: string) {
  const tokens = tokenise(text);
  const at = tokens.findIndex(
    ({ start, end }) =>
      text.slice(start, end).length > 3 && text.slice(start, end) === text.slice(start, end).toUpperCase(),
  );
  return { context: contextOf(text), at };
}
export const isNegated = (text: string): boolean => {
  const { context, at } = around(text);
  return context.isNegated(at, at, false);
};
export const isPurpose = (text: string, kind: NamedKind = "goods", misfits = false): boolean => {
  const { context, at } = around(text);
  return context.isPurpose(at, at, { kind, misfits, printed: false });
};
