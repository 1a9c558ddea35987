import { BeketError } from "../../shared/contract/errors.ts";
import type { ColumnMapping, ImportResult } from "../../shared/schemas/import.ts";
import { decimalMark } from "./amounts.ts";
import { findHeader } from "./find-header.ts";
import { goodsRows } from "./goods-rows.ts";
import { guessColumns } from "./guess-columns.ts";
import { readRow, tableSense } from "./read-row.ts";
import { type Table, tableOfFile } from "./read-table.ts";
import { cellAt, cut, isEmptyRow } from "./sheet.ts";

const PREVIEW_ROWS = 12;
const LONGEST_PREVIEW = 200;

/**
 * Reads a file of declared lines; its content says what it is, the name is for the error alone. Throws
 * `file-unreadable`, `file-empty`, `file-too-large`, or `no-description-column` when no column can be
 * the goods' names.
 */
export async function readLines(
  bytes: Uint8Array,
  name: string,
  mapping?: ColumnMapping,
): Promise<ImportResult> {
  const result = linesOfTable(await tableOfFile(bytes), mapping);
  if (result.mapping.description === null) throw new BeketError("no-description-column", name);
  return result;
}

/** The lines of a table, by the columns that were asked for or those that its headings and content suggest. */
export function linesOfTable({ rows, encoding, separator }: Table, asked?: ColumnMapping): ImportResult {
  const header = findHeader(rows);
  const below = rows.slice(header ? header.index + 1 : 0);
  const columns = header?.row.cells.map((cell) => cut(cell.trim(), LONGEST_PREVIEW)) ?? [];
  const mapping = asked ?? suggestedColumns(header?.mapping, below);
  const goods = goodsRows(below, mapping);

  const numbers = [mapping.quantity, mapping.weightKg, mapping.value].filter((column) => column !== null);
  const mark = decimalMark(goods.flatMap((row) => numbers.map((column) => cellAt(row, column))));
  const sense = tableSense(mapping, columns, mark);
  const read = mapping.description === null ? [] : goods.map((row) => readRow(row, sense));
  return {
    encoding,
    ...(separator && { separator }),
    headerRow: header?.row.number ?? 0,
    columns,
    preview: below
      .filter((row) => !isEmptyRow(row))
      .slice(0, PREVIEW_ROWS)
      .map(({ cells }) => cells.map((cell) => cut(cell, LONGEST_PREVIEW))),
    mapping,
    lines: read.flatMap(({ line }) => line ?? []),
    errors: read.flatMap(({ errors }) => errors),
  };
}

function suggestedColumns(named: ColumnMapping | undefined, rows: Table["rows"]): ColumnMapping {
  return named && named.description !== null
    ? named
    : guessColumns(
        rows.filter((row) => !isEmptyRow(row)),
        named,
      );
}
