import { describe, expect, test } from "vitest";
import { realLexicon } from "../../../support/lexicon.ts";

const lexicon = await realLexicon();

describe("dictionary lemmas, real dictionaries", () => {
  test.each([
    ["станками", "станок"],
    ["станков", "станок"],
    ["окна", "окно"],
    ["телефонов", "телефон"],
    ["оптическими", "оптический"],
    ["токарных", "токарный"],
    ["часов", "час"],
    ["шин", "шина"],
    ["lathes", "lathe"],
    ["batteries", "battery"],
  ])("%s is a form of %s", (form, lemma) => {
    expect(lexicon.forms(form).lemmas).toContain(lemma);
    expect(lexicon.forms(form).ordinary).toBe(true);
  });
});

describe("which words are guarded against edits", () => {
  test.each(["борщ", "соня", "окна", "макет", "drone", "banana"])("%s is an ordinary word", (word) => {
    expect(lexicon.forms(word)).toMatchObject({ ordinary: true, guarded: true });
  });

  test.each(["borshch", "kartofel", "yabloki", "kolgotki"])(
    "%s is an ordinary word in Latin letters",
    (word) => {
      expect(lexicon.forms(word)).toMatchObject({ ordinary: false, guarded: true });
    },
  );

  test.each(["самсунг", "микрасхема", "procesor", "көздеуіш", "qwxzk"])("%s is not", (word) => {
    expect(lexicon.forms(word)).toMatchObject({ ordinary: false, guarded: false });
  });

  test("surnames and places guard nothing: a brand may be called so", () => {
    expect(lexicon.forms("сименс").guarded).toBe(false);
    expect(lexicon.forms("toyota").guarded).toBe(false);
  });
});

describe("stems where no dictionary helps", () => {
  test("Kazakh endings come off", () => {
    expect(lexicon.forms("көздеуіштерді").lemmas).toContain("көздеуіш");
  });

  test("a stem too short to be trusted is none", () => {
    expect(lexicon.forms("дома").stem).toBe("");
    expect(lexicon.forms("микросхемы").stem).not.toBe("");
  });
});

test("the same word has the same forms, also after very many others", () => {
  const before = structuredClone(lexicon.forms("микросхемы"));
  for (let i = 0; i < 61_000; i++) lexicon.forms(`q${i}`);
  expect(lexicon.forms("микросхемы")).toEqual(before);
});
