import { expect, test } from "vitest";
import { assign, fieldOf } from "../../../../renderer/features/inspection/import/column-mapping.ts";
import type { ColumnMapping } from "../../../../shared/schemas/import.ts";

const NONE: ColumnMapping = {
  id: null,
  description: null,
  hs: null,
  quantity: null,
  unit: null,
  weightKg: null,
  value: null,
  currency: null,
  origin: null,
};

test("a field is in one column, and a column holds one field", () => {
  const mapping = assign({ ...NONE, description: 0, hs: 1 }, 1, "description");
  expect(mapping).toEqual({ ...NONE, description: 1 });
  expect(fieldOf(mapping, 0)).toBeNull();
  expect(fieldOf(mapping, 1)).toBe("description");
});

test("a column can be left out", () => {
  expect(assign({ ...NONE, description: 0 }, 0, null)).toEqual(NONE);
});
