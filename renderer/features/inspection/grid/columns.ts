import { MAX_DESCRIPTION } from "../../../../shared/schemas/line.ts";
import type { CellField } from "../session/edits.ts";

export interface Column {
  readonly field: CellField;
  readonly kind: "text" | "number";
  /** As the line's schema allows; a number's is what anyone writes. */
  readonly maxLength: number;
}

/** The table's columns in the order of the papers. Their widths stand in the style sheet. */
export const COLUMNS: readonly Column[] = [
  { field: "description", kind: "text", maxLength: MAX_DESCRIPTION },
  { field: "hs", kind: "text", maxLength: 40 },
  { field: "quantity", kind: "number", maxLength: 20 },
  { field: "unit", kind: "text", maxLength: 40 },
  { field: "weightKg", kind: "number", maxLength: 20 },
  { field: "value", kind: "number", maxLength: 20 },
  { field: "currency", kind: "text", maxLength: 10 },
  { field: "origin", kind: "text", maxLength: 80 },
];

export const DESCRIPTION_COLUMN = 0;
