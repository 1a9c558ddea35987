import { expect, test } from "vitest";
import { readCatalogueSources } from "../../../../electron/catalogue/read-sources.ts";
import { LANGUAGES } from "../../../../shared/schemas/catalogue.ts";

/** The tiers of the Common High Priority List of February 2024: each basis with its HS 2022 subheadings. */
const TIERS: Readonly<Record<string, string>> = {
  "chpl-1": "854231 854232 854233 854239",
  "chpl-2": "851762 852691 853221 853224 854800",
  "chpl-3a":
    "847150 850440 851769 852589 852910 852990 853669 853690 854110 854121 854129 854130 854149 854151 854159 854160",
  "chpl-3b": "848210 848220 848230 848250 880730 901310 901380 901420 901480",
  "chpl-4a": "847180 848610 848620 848640 853400 854320 902750 903020 903032 903039 903082",
  "chpl-4b": "845710 845811 845891 845961 846693",
};
const LUXURY = "eu-833-xviii";

const { categories } = readCatalogueSources("resources/catalogue");

test.each(Object.entries(TIERS))(
  "every category with a code of %s cites it, and the annex that repeats it",
  (basis, codes) => {
    const of = new Set(codes.split(" "));
    const mute = categories
      .filter(({ headings, listed }) => [...headings, ...listed].some((code) => of.has(code)))
      .filter(({ bases }) => !bases.includes(basis) || !bases.includes("eu-833-xl"));
    expect(mute.map(({ id }) => id)).toEqual([]);
  },
);

test("a value limit stands beside the law that sets it, and that law never without one", () => {
  const alone = categories.filter(
    ({ bases, valueLimit }) => bases.includes(LUXURY) !== (valueLimit !== undefined),
  );
  expect(alone.map(({ id }) => id)).toEqual([]);
});

test("no category takes back one of its own terms", () => {
  const takenBack = categories.flatMap(({ id, terms, not }) => {
    const phrases = new Set(not.map((phrase) => phrase.toLowerCase()));
    return LANGUAGES.flatMap((language) => terms[language].map(({ text }) => text.toLowerCase()))
      .filter((text) => phrases.has(text))
      .map((text) => `${id}: ${text}`);
  });
  expect(takenBack).toEqual([]);
});
