import { expect, test } from "vitest";
import { catalogueOfTables } from "../../../../shared/catalogue-tables/from-tables.ts";
import type { Sheet, Table } from "../../../../shared/catalogue-tables/table.ts";
import { tablesOf } from "../../../../shared/catalogue-tables/to-tables.ts";
import { smallCatalogue } from "../../../support/small-catalogue.ts";

/** A table of the small catalogue, with one cell written otherwise. */
function changed(sheet: Sheet, row: number, column: string, value: string): Table {
  const table = tablesOf(smallCatalogue()).find((candidate) => candidate.sheet === sheet);
  const at = table?.rows[0]?.indexOf(column) ?? -1;
  if (!table || at < 0) throw new Error(`There is no column ${column}`);
  return { sheet, rows: table.rows.map((cells, i) => (i === row - 1 ? cells.with(at, value) : cells)) };
}

test.each([
  ["categories", 2, "group", "weapons", "bad-value"],
  ["categories", 3, "card.ask.ru", "", "missing-value"],
  ["categories", 2, "bases", "nowhere", "unknown-reference"],
  ["categories", 3, "id", "chips", "duplicate"],
  ["terms", 5, "rule", "sometimes", "bad-value"],
  ["terms", 5, "category", "nothing", "unknown-reference"],
  ["terms", 5, "fuzzyFrom", "3", "bad-value"],
  ["terms", 5, "fuzzyFrom", "много", "bad-value"],
  ["brands", 2, "country", "Германия", "bad-value"],
  ["families", 2, "maker", "nobody", "unknown-reference"],
] as const)("%s, row %i, %s: %j is refused as %s", (...[sheet, row, column, value, reason]) => {
  const { catalogue, errors } = catalogueOfTables([changed(sheet, row, column, value)], smallCatalogue());
  expect(catalogue).toBeUndefined();
  expect(errors).toContainEqual({ sheet, row, column, reason, value });
});

test("a heading that lacks a column or has a strange one is refused as a whole", () => {
  const table = {
    sheet: "pinyin" as const,
    rows: [
      ["term", "latin"],
      ["电", "dian"],
    ],
  };
  expect(catalogueOfTables([table], smallCatalogue()).errors).toEqual([
    { sheet: "pinyin", row: 1, column: "pinyin", reason: "missing-column", value: "pinyin" },
    { sheet: "pinyin", row: 1, column: "latin", reason: "unknown-column", value: "latin" },
  ]);
});

test("a table of terms from before they had a minimum of their own is read as it was", () => {
  const catalogue = smallCatalogue();
  const terms = tablesOf(catalogue).find(({ sheet }) => sheet === "terms");
  const at = terms?.rows[0]?.indexOf("fuzzyFrom") ?? -1;
  const rows = (terms?.rows ?? []).map((cells) => cells.toSpliced(at, 1));
  expect(rows[0]).toEqual(["category", "language", "text", "rule", "kind", "with", "weak"]);
  expect(catalogueOfTables([{ sheet: "terms", rows }], catalogue)).toEqual({ catalogue, errors: [] });
});

test("every wrong row is told, not the first alone", () => {
  const first = changed("brands", 2, "country", "x");
  const table = { ...first, rows: first.rows.map((cells, i) => (i === 2 ? cells.with(3, "y") : cells)) };
  expect(catalogueOfTables([table], smallCatalogue()).errors.map(({ row }) => row)).toEqual([2, 3]);
});
