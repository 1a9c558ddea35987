import type { ColumnMapping } from "../../shared/schemas/import.ts";
import { cellAt, isEmptyRow, type SheetRow } from "./sheet.ts";

const TOTAL = /^(?:итого|всего|барлығы|жиыны)(?!\p{L})/iu;
/** Words that also begin the names of goods: `Total Quartz 5W40` is an oil. Only with what is summed they sum. */
const TOTAL_OF =
  /^(?:(?:grand |sub-?)?total|жалпы|合计|总计|小计)(?:\s*[:：]|\s*$|\s+(?:amount|weight|value|qty|quantity|net|gross|sum|for|of|usd|eur|саны|сома|салма))/iu;

/**
 * The rows below a heading that can be goods: without empty ones, the numbering of a form's columns, sums,
 * and what stands below a sum and names no goods (signatures).
 */
export function goodsRows(rows: readonly SheetRow[], mapping: ColumnMapping): SheetRow[] {
  const filled = rows.filter((row) => !isEmptyRow(row));
  const [first, ...others] = filled;
  const goods: SheetRow[] = [];
  let summed = false;
  for (const row of first && isColumnNumbering(first) ? others : filled) {
    if (isTotal(row, mapping)) summed = true;
    else if (!summed || cellAt(row, mapping.description) !== "" || cellAt(row, mapping.hs) !== "")
      goods.push(row);
  }
  return goods;
}

/** A row with a code is a good, whatever it is called. */
function isTotal(row: SheetRow, { description, hs }: ColumnMapping): boolean {
  if (/\d{4}/.test(cellAt(row, hs))) return false;
  const label = cellAt(row, description) || (row.cells.find((cell) => cell.trim() !== "") ?? "").trim();
  return TOTAL.test(label) || TOTAL_OF.test(label);
}

/** `1 2 3 4…` under the headings. */
function isColumnNumbering(row: SheetRow): boolean {
  const cells = row.cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  return cells.length > 2 && cells.every((cell, index) => cell === String(index + 1));
}
