import type { ColumnMapping } from "../../../../shared/schemas/import.ts";
import { LINE_FIELDS, type LineField } from "../../../../shared/schemas/line.ts";

/** The field that a column holds, or null for a column that is left out. */
export function fieldOf(mapping: ColumnMapping, column: number): LineField | null {
  return LINE_FIELDS.find((field) => mapping[field] === column) ?? null;
}

/** Gives a column to a field: it leaves the field it held, and the field leaves its old column. */
export function assign(mapping: ColumnMapping, column: number, field: LineField | null): ColumnMapping {
  const freed = { ...mapping };
  for (const held of LINE_FIELDS) if (freed[held] === column) freed[held] = null;
  return field ? { ...freed, [field]: column } : freed;
}
