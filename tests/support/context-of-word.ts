import type { Asked } from "../../shared/matching/asked.ts";
import { createContextReader, type LineContext } from "../../shared/matching/context.ts";
import { createDeclaredWords } from "../../shared/matching/declared-words.ts";
import type { Mention } from "../../shared/matching/mention.ts";
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
/** What is asked of goods that nothing else is known of. */
export const PLAIN = {
  kind: "goods",
  doubtful: false,
  borrowed: false,
  misfits: false,
  builtIn: false,
  held: false,
  equips: false,
  vehicle: false,
  adorns: false,
  remote: false,
  played: false,
  printed: false,
} as const satisfies Asked;
/** How the word is only mentioned, for what is asked besides. */
export const mentionOf = (text: string, asked: Partial<Asked> = {}): Mention | null => {
  const { context, at } = around(text);
  return context.mentionOf(at, at, { ...PLAIN, ...asked });
};
export const isPurpose = (text: string, kind: NamedKind = "goods", misfits = false): boolean => {
  const { context, at } = around(text);
  return context.mentionOf(at, at, { ...PLAIN, kind, misfits, builtIn: kind === "bearing" }) !== null;
};
/** The same of what ordinary goods hold as a part of them. */
export const isBuiltIn = (text: string, doubtful = false): boolean => {
  const { context, at } = around(text);
  return context.mentionOf(at, at, { ...PLAIN, builtIn: true, doubtful }) !== null;
};
/** The same of a brand whose name other goods borrow. */
export const isBorrowed = (text: string): boolean => {
  const { context, at } = around(text);
  return context.mentionOf(at, at, { ...PLAIN, kind: "brand", borrowed: true }) !== null;
};
