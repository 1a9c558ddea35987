import { type Catalogue, type Category, LANGUAGES, type Language } from "../schemas/catalogue.ts";
import type { CoverageRow } from "../schemas/catalogue-view.ts";

/** How many terms a category should have at the least, so that the trade's own words for it are met. */
export const WANTED_TERMS: Readonly<Record<Language, number>> = { ru: 15, kk: 6, en: 8, zh: 6 };

/** How many terms each category has in each language, and where they are too few. */
export function catalogueCoverage({ categories, brands, makers }: Catalogue): CoverageRow[] {
  const leading = [...brands, ...makers, ...makers.flatMap(({ families }) => families)];
  const names = new Map<string, number>();
  for (const { category } of leading) names.set(category, (names.get(category) ?? 0) + 1);
  return categories.map((category) => coverageOf(category, names.get(category.id) ?? 0));
}

function coverageOf({ id, group, title, terms }: Category, names: number): CoverageRow {
  const { ru, kk, en, zh } = terms;
  const own = { ru: ru.length, kk: kk.length, en: en.length, zh: zh.length };
  // A category without words of its own is met by the names that lead to it.
  const byNames = names > 0 && LANGUAGES.every((language) => own[language] === 0);
  const gaps = byNames ? [] : LANGUAGES.filter((language) => own[language] < WANTED_TERMS[language]);
  return { id, group, title, terms: own, names, gaps };
}
