import { describe, expect, test } from "vitest";
import type { z } from "zod";
import {
  fromPackedBlock,
  openCatalogue,
  packCatalogue,
  toPackedBlock,
} from "../../../../shared/matching/compile.ts";
import { createMatcher } from "../../../../shared/matching/matcher.ts";
import type { termSchema } from "../../../../shared/schemas/catalogue.ts";
import { realLexicon } from "../../../support/lexicon.ts";
import { found, type ScreenText, textScreener } from "../../../support/matching.ts";
import { makeCategory, smallCatalogue } from "../../../support/small-catalogue.ts";

const withTerms = (...terms: z.input<typeof termSchema>[]) =>
  smallCatalogue({ categories: [makeCategory({ id: "goods", group: "drones", terms: { ru: terms } })] });
const screener = (...terms: z.input<typeof termSchema>[]): Promise<ScreenText> =>
  textScreener(withTerms(...terms));

describe("a term that says from how many letters it may be misspelt", () => {
  test("more letters than the policy: a slip in a shorter word is another word, the word itself is still met", async () => {
    expect(found((await screener("флуптер"))("флуптерр"))).toEqual(["goods"]);
    expect(found((await screener({ text: "флуптер", fuzzyFrom: 7 }))("флуптарр"))).toEqual(["goods"]);
    const strict = await screener({ text: "флуптер", fuzzyFrom: 8 });
    expect(found(strict("флуптар"))).toEqual([]);
    expect(found(strict("флуптер"))).toEqual(["goods"]);
    expect(found(strict("флуптеры"))).toEqual(["goods"]);
  });

  test("fewer letters than the policy: a slip in a short word is seen", async () => {
    expect(found((await screener("флупт"))("флепт"))).toEqual([]);
    const eased = await screener({ text: "флупт", fuzzyFrom: 5 });
    expect(found(eased("флепт"))).toEqual(["goods"]);
    expect(found(eased("флепс"))).toEqual([]);
    expect(found((await screener({ text: "флупт", fuzzyFrom: 6 }))("флепт"))).toEqual([]);
  });

  test("an ordinary word is still never a slip of it", async () => {
    expect(found((await screener({ text: "чипт", fuzzyFrom: 4 }))("чин"))).toEqual([]);
    expect(found((await screener({ text: "борт", fuzzyFrom: 4 }))("борщ"))).toEqual([]);
  });

  test("another term of the same word keeps the policy's minimum", async () => {
    const both = await textScreener(
      smallCatalogue({
        categories: [
          makeCategory({ id: "eased", group: "drones", terms: { ru: [{ text: "флупт", fuzzyFrom: 5 }] } }),
          makeCategory({ id: "usual", group: "drones", terms: { ru: ["флупт"] } }),
        ],
      }),
    );
    expect(found(both("флупт")).toSorted()).toEqual(["eased", "usual"]);
    expect(found(both("флепт"))).toEqual(["eased"]);
  });

  test("of several words each must be long enough to be misspelt", async () => {
    const screen = await screener({ text: "флуптер сигральный", fuzzyFrom: 9 });
    expect(found(screen("флуптер сигрольный"))).toEqual(["goods"]);
    expect(found(screen("флуптар сигральный"))).toEqual([]);
  });

  test("for any other rule it says nothing", async () => {
    expect(found((await screener({ text: "флупт", rule: "exact", fuzzyFrom: 4 }))("флепт"))).toEqual([]);
  });
});

test("a packed catalogue remembers it", async () => {
  const lexicon = await realLexicon();
  const catalogue = withTerms({ text: "флупт", fuzzyFrom: 5 });
  const packed = fromPackedBlock(toPackedBlock(packCatalogue(catalogue, lexicon)));
  expect(openCatalogue(catalogue, packed).terms.at(0).fuzzyFrom).toBe(5);
  expect(createMatcher(catalogue, lexicon, packed).screen({ id: "1", description: "флепт" }).verdict).toBe(
    "check",
  );
});
