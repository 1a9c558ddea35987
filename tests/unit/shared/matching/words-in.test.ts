import fc from "fast-check";
import { expect, test } from "vitest";
import { tokenise } from "../../../../shared/matching/tokens.ts";
import { wordsIn } from "../../../../shared/matching/words-in.ts";

test("the words of a text are its tokens, however simple the text is", () => {
  const sign = fc.constantFrom(..."abzAZ09 -абяёЁҚқіІ车床〇㐀.'é½İ\u0301");
  fc.assert(
    fc.property(fc.string({ unit: sign, maxLength: 12 }), (text) => {
      expect(wordsIn(text)).toEqual(tokenise(text).map(({ raw }) => raw));
    }),
    { seed: 5, numRuns: 3_000 },
  );
});
