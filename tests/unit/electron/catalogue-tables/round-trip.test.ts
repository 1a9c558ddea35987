import fc from "fast-check";
import { expect, test } from "vitest";
import { readCatalogueSources } from "../../../../electron/catalogue/read-sources.ts";
import { csvArchiveOf, csvOf, tableOfCsv } from "../../../../electron/catalogue-tables/csv.ts";
import { readTables } from "../../../../electron/catalogue-tables/read-file.ts";
import { workbookOf } from "../../../../electron/catalogue-tables/workbook.ts";
import { catalogueOfTables } from "../../../../shared/catalogue-tables/from-tables.ts";
import { tablesOf } from "../../../../shared/catalogue-tables/to-tables.ts";
import type { Catalogue } from "../../../../shared/schemas/catalogue.ts";
import { anyCatalogue } from "../../../support/any-catalogue.ts";
import { smallCatalogue } from "../../../support/small-catalogue.ts";

const through = async (catalogue: Catalogue, write: typeof workbookOf): Promise<unknown> => {
  const tables = await readTables(await write(tablesOf(catalogue)));
  return catalogueOfTables(tables, smallCatalogue());
};

test("any catalogue is the same after a workbook", async () => {
  await fc.assert(
    fc.asyncProperty(anyCatalogue, async (catalogue) => {
      expect(await through(catalogue, workbookOf)).toEqual({ catalogue, errors: [] });
    }),
    { numRuns: 40, endOnFailure: true },
  );
});

test("any catalogue is the same after an archive of CSV files", async () => {
  await fc.assert(
    fc.asyncProperty(anyCatalogue, async (catalogue) => {
      expect(await through(catalogue, csvArchiveOf)).toEqual({ catalogue, errors: [] });
    }),
    { numRuns: 40, endOnFailure: true },
  );
});

test("the shipped catalogue is the same after both", async () => {
  const shipped = readCatalogueSources("resources/catalogue");
  expect(await through(shipped, workbookOf)).toEqual({ catalogue: shipped, errors: [] });
  expect(await through(shipped, csvArchiveOf)).toEqual({ catalogue: shipped, errors: [] });
});

test("one CSV file is known by its heading, also with semicolons, and changes only its table", () => {
  const catalogue = smallCatalogue();
  const terms = tablesOf(catalogue).find(({ sheet }) => sheet === "terms");
  if (!terms) throw new Error("There is no table of terms");
  const file = csvOf({
    ...terms,
    rows: [...terms.rows, ["chips", "ru", "кристалл", "exact", "", "slang", "", ""]],
  });
  const [comma, semicolon] = [file, file.replaceAll(",", ";")].map((text) => tableOfCsv(Buffer.from(text)));
  expect(semicolon?.sheet).toBe("terms");
  const { catalogue: read, errors } = catalogueOfTables(comma ? [comma] : [], catalogue);
  expect(errors).toEqual([]);
  expect(read?.brands).toEqual(catalogue.brands);
  expect(read?.categories.find(({ id }) => id === "chips")?.terms.ru.at(-1)).toMatchObject({
    text: "кристалл",
    rule: "exact",
  });
});

test("a cell that a spreadsheet would calculate is guarded", () => {
  const catalogue = smallCatalogue();
  const table = {
    sheet: "pinyin" as const,
    rows: [
      ["term", "pinyin"],
      ["=1+1", "jia"],
    ],
  };
  expect(csvOf(table)).toContain("'=1+1");
  expect(catalogueOfTables([tableOfCsv(Buffer.from(csvOf(table)))], catalogue).catalogue?.pinyin).toEqual({
    "=1+1": "jia",
  });
});
