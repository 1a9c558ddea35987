import { expect, test } from "vitest";
import { createDeclaredWords } from "../../../../shared/matching/declared-words.ts";
import { createJoinedReader } from "../../../../shared/matching/joined-words.ts";
import { tokenise } from "../../../../shared/matching/tokens.ts";
import { realLexicon } from "../../../support/lexicon.ts";

const declared = createDeclaredWords(await realLexicon());
const COMPACT = 1;

/** The words of which a hit is said to be found, whatever they are. */
function joined(text: string, vocab = 0): string[] {
  const tokens = tokenise(text);
  const read = createJoinedReader({
    joinedHits: () => [{ vocab, kind: "exact", edits: 0 }],
    isCompact: (id) => id === COMPACT,
  });
  return read(tokens, tokens.map(declared.of)).map(({ from, to }) =>
    text.slice(tokens[from]?.start, tokens[to]?.end),
  );
}

test("two ordinary words may be one that somebody cut", () => {
  expect(joined("smart phones")).toEqual(["smart phones"]);
});

test("a preposition beside an ordinary word is a word by itself", () => {
  expect(joined("with motion")).toEqual([]);
  expect(joined("магнит на")).toEqual([]);
  expect(joined("на вигатор")).toEqual(["на вигатор"]);
});

test("ordinary words are not cut anew into a term of other words", () => {
  expect(joined("phone slot", COMPACT)).toEqual([]);
  expect(joined("phone-slot", COMPACT)).toEqual(["phone-slot"]);
});
