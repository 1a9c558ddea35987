import { expect, test } from "vitest";
import { readCatalogueSources } from "../../../../electron/catalogue/read-sources.ts";
import { catalogueCoverage, WANTED_TERMS } from "../../../../shared/catalogue-search/coverage.ts";
import { LANGUAGES } from "../../../../shared/schemas/catalogue.ts";

/** The Common High Priority List of February 2024, all tiers, as HS 2022 subheadings. */
const COMMON_HIGH_PRIORITY = `
  854231 854232 854233 854239 851762 852691 853221 853224 854800 847150 850440 851769 852589
  852910 852990 853669 853690 854110 854121 854129 854130 854149 854151 854159 854160 848210
  848220 848230 848250 880730 901310 901380 901420 901480 847180 848610 848620 848640 853400
  854320 902750 903020 903032 903039 903082 845710 845811 845891 845961 846693
`
  .trim()
  .split(/\s+/u);

const catalogue = readCatalogueSources("resources/catalogue");

test("the list has fifty codes", () => {
  expect(new Set(COMMON_HIGH_PRIORITY).size).toBe(50);
});

test.each(COMMON_HIGH_PRIORITY)("%s is named as the trade names it, in every language", (code) => {
  const listed = catalogue.categories.filter((category) =>
    category.listed.some((prefix) => code.startsWith(prefix)),
  );
  for (const language of LANGUAGES) {
    const terms = new Set(
      listed.flatMap(({ terms: own }) => own[language].map(({ text }) => text.toLowerCase())),
    );
    expect([language, terms.size >= WANTED_TERMS[language]]).toEqual([language, true]);
  }
});

test("no category has fewer terms than are wanted", () => {
  expect(catalogueCoverage(catalogue).filter(({ gaps }) => gaps.length > 0)).toEqual([]);
});

test("makers, brands and headings are as many as a shift needs", () => {
  expect(catalogue.makers.length).toBeGreaterThanOrEqual(150);
  expect(catalogue.brands.length).toBeGreaterThanOrEqual(900);
  expect(catalogue.headings.length).toBeGreaterThanOrEqual(1_228);
});

test("nearly every brand in Latin letters has a spelling in Cyrillic", () => {
  const latin = catalogue.brands.filter(({ name }) => /^[\p{Script=Latin}\s]+$/u.test(name));
  const bare = latin.filter(({ spellings }) => !spellings.some((text) => /\p{Script=Cyrillic}/u.test(text)));
  // Some in Cyrillic are ordinary words (ксерокс, винчестер) and are left out on purpose.
  expect(bare.length / latin.length).toBeLessThan(0.01);
});
