import { expect, test } from "vitest";
import { rowCounts } from "../../../../shared/catalogue-package/row-counts.ts";
import { catalogueStats } from "../../../../shared/catalogue-package/stats.ts";
import { makeBrand, makeCategory, makeMaker, smallCatalogue } from "../../../support/small-catalogue.ts";

const sum = (counts: Record<string, number>): number => Object.values(counts).reduce((a, b) => a + b, 0);

const TINY = smallCatalogue({
  categories: [
    makeCategory({
      id: "chips",
      group: "electronics",
      terms: { ru: ["микросхема", "чип"], kk: ["интегралды схема"], zh: ["芯片"] },
    }),
    makeCategory({ id: "brand-tools", group: "brands" }),
  ],
  brands: [
    makeBrand({
      id: "bosch",
      name: "Bosch",
      spellings: ["Бош", "博世"],
      category: "brand-tools",
      headings: ["8467"],
    }),
  ],
  makers: [
    makeMaker({
      id: "st",
      name: "STMicroelectronics",
      spellings: ["ЭсТи", "Ұлы ST"],
      listed: "mostly",
      category: "chips",
      families: [{ stem: "STM32", category: "chips" }],
    }),
  ],
});

test("terms are counted by language and by the group of their category", () => {
  expect(catalogueStats(TINY)).toEqual({
    version: "2026.01.1",
    categories: 2,
    terms: 11,
    brands: 1,
    makers: 1,
    headings: 31,
    byLanguage: { ru: 4, kk: 2, en: 0, zh: 2, names: 3 },
    byGroup: {
      electronics: 8,
      drones: 0,
      brands: 3,
      bearings: 0,
      "navigation-optics": 0,
      "machine-tools": 0,
      luxury: 0,
    },
  });
});

test("both divisions add up to all terms, and the manifest counts the same", () => {
  const { terms, byLanguage, byGroup } = catalogueStats(smallCatalogue());
  expect(sum(byLanguage)).toBe(terms);
  expect(sum(byGroup)).toBe(terms);
  expect(rowCounts(smallCatalogue()).terms).toBe(terms);
});
