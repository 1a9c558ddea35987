import { expect, test } from "vitest";
import { catalogueCoverage } from "../../../../shared/catalogue-search/coverage.ts";
import { createCatalogueSearch } from "../../../../shared/catalogue-search/search.ts";
import { makeCategory, smallCatalogue } from "../../../support/small-catalogue.ts";

const search = createCatalogueSearch(smallCatalogue());
const found = (text: string) => search.find(text, 10).hits.map(({ kind, text: name }) => `${kind} ${name}`);

test("without words all categories are shown, in the catalogue's order", () => {
  const { hits, total } = search.find("  ", 2);
  expect(hits.map(({ id }) => id)).toEqual(["chips", "processors"]);
  expect(total).toBe(smallCatalogue().categories.length);
});

test("the whole name comes first, then names that begin so, then words that begin so", () => {
  expect(found("станок токарный")).toEqual(["term станок токарный", "term станок токарный с ЧПУ"]);
  expect(found("камер")).toEqual(["term камера", "term видеокамера", "term бейнекамера"]);
});

test("case, ё, full-width letters and the order of words make no difference", () => {
  expect(found("ЧПУ токарный СТАНОК")).toEqual(["term станок токарный с ЧПУ"]);
  expect(found("ｆｐｇａ")).toEqual(["term FPGA"]);
});

test("brands and makers are found by any spelling, once; categories by their codes", () => {
  expect(found("самсунг")).toEqual(["brand Samsung"]);
  expect(found("STM32")).toEqual(["maker STMicroelectronics STM32…"]);
  expect(found("854231")).toEqual(["category processors"]);
});

test("a term says its rule, its language and its category", () => {
  expect(search.find("БПЛА", 1).hits).toMatchObject([
    { kind: "term", id: "multicopters", group: "drones", rule: "exact", language: "ru" },
  ]);
});

test("the total counts what the limit leaves out", () => {
  expect(search.find("с", 1)).toMatchObject({ hits: { length: 1 }, total: expect.toSatisfy((n) => n > 10) });
});

test("coverage counts terms by language and names the languages with too few", () => {
  const many = (word: string, count: number) => Array.from({ length: count }, (_, i) => `${word} ${i}`);
  const terms = { ru: many("слово", 15), kk: many("сөз", 5), en: many("word", 8), zh: many("词", 6) };
  const [row] = catalogueCoverage(
    smallCatalogue({
      categories: [makeCategory({ id: "chips", group: "electronics", terms })],
      brands: [],
      makers: [],
    }),
  );
  expect(row).toMatchObject({ terms: { ru: 15, kk: 5, en: 8, zh: 6 }, names: 0, gaps: ["kk"] });
});

test("a category without words of its own has no gaps where names lead to it; one with words has", () => {
  const rows = new Map(catalogueCoverage(smallCatalogue()).map((row) => [row.id, row]));
  expect(rows.get("brand-electronics")).toMatchObject({ names: 3, gaps: [] });
  expect(rows.get("chips")).toMatchObject({ names: 2, gaps: ["ru", "kk", "en", "zh"] });
  expect(rows.get("cameras")).toMatchObject({ names: 0, gaps: ["ru", "kk", "en", "zh"] });
});
