import { EXPORT_COLUMNS, type ExportColumn, type ExportWords } from "../../shared/schemas/log-export.ts";
import type { LogRow } from "../../shared/schemas/log-row.ts";

/** What a cell of a table may hold. */
export type Cell = string | number | Date;

const CELLS = {
  sequence: ({ sequence }) => sequence,
  decidedAt: ({ decidedAt }) => new Date(decidedAt),
  plate: ({ plate }) => plate,
  carrier: ({ carrier }) => carrier,
  consignee: ({ consignee }) => consignee,
  officer: ({ officer }) => officer,
  decision: ({ decision }, { decisions }) => decisions[decision],
  reason: ({ decision, reason }, { reasons }) => reasons[`${decision} ${reason}`] ?? reason,
  verdict: ({ verdict }, { verdicts }) => verdicts[verdict],
  lineCount: ({ lineCount }) => lineCount,
  hitCount: ({ hitCount }) => hitCount,
  checkCount: ({ checkCount }) => checkCount,
  entry: ({ entry }) => entry,
} as const satisfies Record<ExportColumn, (row: LogRow, words: ExportWords) => Cell>;

export function headOf({ columns }: ExportWords): string[] {
  return EXPORT_COLUMNS.map((column) => columns[column]);
}

export function cellsOf(row: LogRow, words: ExportWords): Cell[] {
  return EXPORT_COLUMNS.map((column) => CELLS[column](row, words));
}
