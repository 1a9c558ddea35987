import type { ColumnMapping, RowError } from "../../shared/schemas/import.ts";
import { type DeclaredLine, declaredLineSchema, type LineField } from "../../shared/schemas/line.ts";
import type { Amount, DecimalMark } from "./amounts.ts";
import { type HeaderHints, headerHints } from "./header-hints.ts";
import { type ReadCell, readCode, readDescription, readNumber, readWeight } from "./read-cells.ts";
import { cellAt, cut, type SheetRow } from "./sheet.ts";
import { currencyCode } from "./units.ts";

/** How the rows of one table are to be read. */
export interface TableSense {
  readonly mapping: ColumnMapping;
  readonly mark: DecimalMark | undefined;
  readonly weightHints: HeaderHints;
  readonly valueHints: HeaderHints;
}

export interface ReadRow {
  /** Absent where the row names no goods at all. */
  readonly line?: DeclaredLine;
  readonly errors: readonly RowError[];
}

/** How much of a shorter field a declared line holds. */
const LENGTHS = { id: 40, unit: 40, currency: 10, origin: 80 } as const;
const MAX_SHOWN_VALUE = 80;

export function tableSense(
  mapping: ColumnMapping,
  columns: readonly string[],
  mark: DecimalMark | undefined,
): TableSense {
  const hints = (column: number | null): HeaderHints =>
    headerHints(column === null ? "" : (columns[column] ?? ""));
  return { mapping, mark, weightHints: hints(mapping.weightKg), valueHints: hints(mapping.value) };
}

/** One row as a declared line. What of it can not be read is named, and the line kept as far as it goes. */
export function readRow(row: SheetRow, { mapping, mark, weightHints, valueHints }: TableSense): ReadRow {
  const text = (field: LineField): string => cellAt(row, mapping[field]);
  const description = readDescription(text("description"));
  const hs = readCode(text("hs"));
  const quantity = readNumber(text("quantity"), mark);
  const weightKg = readWeight(text("weightKg"), mark, weightHints.kilogramsPerUnit);
  const value = readNumber(text("value"), mark);

  const checked: [LineField, ReadCell<unknown>][] = [
    ["description", description],
    ["hs", hs],
    ["quantity", quantity],
    ["weightKg", weightKg],
    ["value", value],
  ];
  const errors = checked.flatMap(([field, { problem }]): RowError[] =>
    problem ? [{ row: row.number, field, problem, value: cut(text(field), MAX_SHOWN_VALUE) }] : [],
  );
  // A code alone can be screened; a row with neither names no goods.
  if (text("description") === "") errors.push(noDescription(row, mapping.description));
  if (text("description") === "" && hs.value === undefined) return { errors };

  const said = {
    hs: hs.value,
    quantity: quantity.value?.number,
    unit: cut(text("unit") || (quantity.value?.unit ?? ""), LENGTHS.unit),
    weightKg: weightKg.value,
    value: value.value?.number,
    currency: cut(text("currency"), LENGTHS.currency) || currencyOf(value, valueHints),
    origin: cut(text("origin"), LENGTHS.origin),
  };
  const id = cut(text("id"), LENGTHS.id) || String(row.number);
  return {
    line: declaredLineSchema.parse({ id, description: description.value, ...withoutEmpty(said) }),
    errors,
  };
}

function withoutEmpty(fields: object): object {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== ""),
  );
}

function noDescription(row: SheetRow, column: number | null): RowError {
  const problem = (column ?? 0) >= row.cells.length ? "too-few-columns" : "description-missing";
  const value = row.cells.filter((cell) => cell.trim() !== "").join(" · ");
  return { row: row.number, field: "description", problem, value: cut(value, MAX_SHOWN_VALUE) };
}

function currencyOf({ value }: ReadCell<Amount>, hints: HeaderHints): string | undefined {
  return currencyCode(value?.unit ?? "") ?? hints.currency;
}
