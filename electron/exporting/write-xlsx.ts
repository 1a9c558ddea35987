import { Readable } from "node:stream";
import yazl from "yazl";
import type { Cell } from "./cells.ts";
import {
  CONTENT_TYPES,
  RELATIONSHIPS,
  STYLES,
  sheetEntry,
  workbook,
  workbookRelationships,
} from "./xlsx-parts.ts";
import { escapeXml } from "./xml.ts";

/** ECMA-376 workbooks end a sheet here, the head's row included. */
export const ROWS_OF_A_SHEET = 1_048_576;

/** Tables of up to 26 columns. */
const FIRST_COLUMN = "A".charCodeAt(0);

interface Workbook {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: Iterable<readonly Cell[]>;
  readonly total: number;
  /** Fewer for a test. */
  readonly rowsOfASheet?: number;
}

/**
 * A workbook as a stream, row by row: a million trucks never stand in memory. The libraries that write
 * workbooks hold all of it, or are no longer kept.
 */
export function xlsxOf({ title, head, rows, total, rowsOfASheet = ROWS_OF_A_SHEET }: Workbook): Readable {
  const perSheet = rowsOfASheet - 1;
  const sheets = Math.max(1, Math.ceil(total / perSheet));
  const zip = new yazl.ZipFile();
  const add = (name: string, text: string): void => zip.addBuffer(Buffer.from(text), name);
  add("[Content_Types].xml", CONTENT_TYPES(sheets));
  add("_rels/.rels", RELATIONSHIPS);
  add("xl/workbook.xml", workbook(title, sheets));
  add("xl/_rels/workbook.xml.rels", workbookRelationships(sheets));
  add("xl/styles.xml", STYLES);
  const iterator = rows[Symbol.iterator]();
  for (let sheet = 1; sheet <= sheets; sheet += 1) {
    // Asked for one after the other, so that each goes on where the one before ended.
    zip.addReadStreamLazy(sheetEntry(sheet), (done) =>
      done(null, Readable.from(sheetOf(head, iterator, perSheet))),
    );
  }
  zip.end();
  return Readable.from(zip.outputStream);
}

function* sheetOf(head: readonly string[], rows: Iterator<readonly Cell[]>, most: number): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="${head.length}" width="20" customWidth="1"/></cols><sheetData>`;
  yield rowXml(
    1,
    head.map((text) => textCell(text, 2)),
  );
  for (let count = 0; count < most; count += 1) {
    const { value, done } = rows.next();
    if (done) break;
    yield rowXml(count + 2, value.map(cellXml));
  }
  yield "</sheetData></worksheet>";
}

/** Excel needs no addresses, but other readers do. */
function rowXml(row: number, cells: readonly CellXml[]): string {
  const placed = cells.map(({ attributes, content }, column) => {
    const address = `${String.fromCharCode(FIRST_COLUMN + column)}${row}`;
    return `<c r="${address}"${attributes}>${content}</c>`;
  });
  return `<row r="${row}">${placed.join("")}</row>`;
}

interface CellXml {
  readonly attributes: string;
  readonly content: string;
}

function cellXml(cell: Cell): CellXml {
  if (typeof cell === "number") return { attributes: "", content: `<v>${cell}</v>` };
  if (cell instanceof Date) return { attributes: ' s="1"', content: `<v>${serialDay(cell)}</v>` };
  return textCell(cell, 0);
}

const textCell = (text: string, style: number): CellXml => ({
  attributes: ` t="inlineStr" s="${style}"`,
  content: `<is><t xml:space="preserve">${escapeXml(text)}</t></is>`,
});

/** Days since the last day of 1899 by the clock on the wall, as spreadsheets count. */
function serialDay(date: Date): number {
  const local = date.getTime() - date.getTimezoneOffset() * 60_000;
  return local / 86_400_000 + 25_569;
}
