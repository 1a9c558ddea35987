import fc from "fast-check";
import { expect, test } from "vitest";
import { draftErrors } from "../../../shared/catalogue-editing/draft-errors.ts";
import {
  type KeyedTables,
  keyedTables,
  tablesFromKeyed,
  withEdits,
} from "../../../shared/catalogue-editing/keyed-tables.ts";
import { rowOf } from "../../../shared/catalogue-editing/row-of.ts";
import { catalogueOfTables } from "../../../shared/catalogue-tables/from-tables.ts";
import { SHEETS } from "../../../shared/catalogue-tables/table.ts";
import { tablesOf } from "../../../shared/catalogue-tables/to-tables.ts";
import type { DraftEdit } from "../../../shared/schemas/catalogue-draft.ts";
import { anyCatalogue } from "../../support/any-catalogue.ts";

const rowsOf = (base: KeyedTables) =>
  [...base].flatMap(([sheet, rows]) =>
    sheet === "catalogue" ? [] : [...rows].map(([key, cells]) => ({ sheet, key, cells })),
  );

const SLIPS = {
  group: "weapons",
  category: "nowhere",
  bases: "nowhere",
  rule: "never",
  country: "",
  id: "UPPER",
};

/** Some rows taken away, some with a slip in one of their cells. */
const anyEdits = (base: KeyedTables): fc.Arbitrary<DraftEdit[]> =>
  fc
    .subarray(rowsOf(base), { maxLength: 4 })
    .chain((rows) =>
      fc.tuple(
        ...rows.map(({ sheet, key, cells }) =>
          fc
            .constantFrom(null, ...Object.entries(SLIPS))
            .map((slip) => ({ sheet, key, cells: slip && { ...cells, [slip[0]]: slip[1] } })),
        ),
      ),
    );

test("what is wrong with a draft is what reading all of it would find", () => {
  fc.assert(
    fc.property(
      anyCatalogue.chain((catalogue) => {
        const base = keyedTables(tablesOf(catalogue));
        return anyEdits(base).map((edits) => ({ catalogue, base, edits }));
      }),
      ({ catalogue, base, edits }) => {
        const rows = withEdits(base, edits);
        const whole = catalogueOfTables(tablesFromKeyed(rows), catalogue);
        const found = draftErrors(rows, edits);
        expect(found.length === 0).toBe(whole.catalogue !== undefined);
        for (const error of found.filter(({ reason }) => reason !== "unknown-reference"))
          expect(whole.errors).toContainEqual(error);
      },
    ),
    { numRuns: 100 },
  );
});

test("a row is found by its key as among all rows", () => {
  fc.assert(
    fc.property(anyCatalogue, (catalogue) => {
      for (const { sheet, key, cells } of rowsOf(keyedTables(tablesOf(catalogue))))
        expect(rowOf(catalogue, sheet, key)).toEqual(cells);
      for (const sheet of SHEETS) expect(rowOf(catalogue, sheet, '["nowhere"]')).toBeNull();
    }),
    { numRuns: 50 },
  );
});
