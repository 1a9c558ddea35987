import { expect, test } from "vitest";
import { diffCatalogues } from "../../../../shared/catalogue-package/diff.ts";
import { searchChanges } from "../../../../shared/catalogue-package/search-changes.ts";
import { titlesFor, titlesOf } from "../../../../shared/catalogue-package/titles.ts";
import { smallCatalogue } from "../../../support/small-catalogue.ts";

/** The small catalogue with other titles of its chips, and a term less. */
function edited() {
  const { categories, brands, makers, ...rest } = smallCatalogue({ version: "2026.02.1" });
  const [chips, ...others] = categories;
  if (!chips) throw new Error("The small catalogue is empty");
  const title = { ...chips.title, ru: "Микросхемы", kk: "Микросхемалар", en: "Chips" };
  const ru = chips.terms.ru.slice(1);
  return {
    ...rest,
    brands,
    makers,
    categories: [{ ...chips, title, terms: { ...chips.terms, ru } }, ...others],
  };
}

test("what changes speak of by its id comes with its title in every language, the newer one", () => {
  const [before, after] = [smallCatalogue(), edited()];
  const titles = titlesOf(before, after);
  const { changes } = diffCatalogues(before, after);
  expect(titlesFor(changes, titles)).toEqual([
    {
      kind: "category",
      id: "chips",
      title: { ru: "Микросхемы", kk: "Микросхемалар", en: "Chips" },
    },
  ]);
  const found = (text: string) => searchChanges(changes, text, titles).map(({ kind, id }) => `${kind} ${id}`);
  expect(found("микросхемалар")).toEqual(["category chips", "term микросхема"]);
  expect(found("chips микросхема")).toHaveLength(2);
});

test("a category that is there no more has its name still", () => {
  const before = edited();
  const after = { ...before, version: "2026.03.1", categories: before.categories.slice(1) };
  const { changes } = diffCatalogues(before, after);
  expect(titlesFor(changes, titlesOf(before, after))).toContainEqual({
    kind: "category",
    id: "chips",
    title: { ru: "Микросхемы", kk: "Микросхемалар", en: "Chips" },
  });
});
