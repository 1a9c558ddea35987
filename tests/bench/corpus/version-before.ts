import type { Catalogue, Category, Term } from "../../../shared/schemas/catalogue.ts";

/** Of twenty terms and brands one is another than in the version before. */
const EVERY = 20;
const isChanged = (index: number): boolean => index % EVERY === 0;

/** What the catalogue may have been before its last change: five of a hundred terms worded otherwise, as many brands missing. */
export function versionBefore(catalogue: Catalogue): Catalogue {
  let count = 0;
  const before = (term: Term): Term =>
    isChanged(count++) ? { ...term, text: `${term.text} ${count.toString(36)}` } : term;
  const categories = catalogue.categories.map((category) => {
    const { ru, kk, en, zh } = category.terms;
    const terms = { ru: ru.map(before), kk: kk.map(before), en: en.map(before), zh: zh.map(before) };
    return { ...category, terms } satisfies Category;
  });
  return { ...catalogue, categories, brands: catalogue.brands.filter((_, index) => !isChanged(index)) };
}
