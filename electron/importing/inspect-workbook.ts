import { BeketError } from "../../shared/contract/errors.ts";
import { MAX_ROWS } from "./sheet.ts";
import { unpack, zipEntries } from "./zip-entries.ts";

/** All of a workbook's XML, unpacked: a manifest of 10,000 lines has a tenth of it. */
const MAX_XML_BYTES = 64_000_000;
const MAX_CELLS = 10_000_000;
/** A spreadsheet has no more rows; below the last value they may be empty and cost nothing. */
const LAST_ROW = 1_048_576;

interface WorkbookLimits {
  readonly xmlBytes: number;
  readonly rows: number;
}
const OF_A_MANIFEST: WorkbookLimits = { xmlBytes: MAX_XML_BYTES, rows: MAX_ROWS };

/**
 * Looks at a workbook before it is read: a file of some kilobytes may unpack to gigabytes, and two cells
 * far apart may span billions of empty ones. Throws `file-unreadable` or `file-too-large`.
 */
export function inspectWorkbook(bytes: Uint8Array, limits = OF_A_MANIFEST): void {
  const entries = zipEntries(bytes);
  if (!entries.some(({ name }) => name === "xl/workbook.xml")) {
    throw new BeketError("file-unreadable", "an archive, but no workbook");
  }
  let left = limits.xmlBytes;
  for (const entry of entries) {
    if (!/\.(xml|rels)$/.test(entry.name)) continue;
    const xml = unpack(bytes, entry, left);
    left -= xml.length;
    refuseVastSheet(new TextDecoder().decode(xml), limits.rows);
  }
}

function refuseVastSheet(xml: string, maxRows: number): void {
  let lastRow = 0;
  let lastColumn = 0;
  for (const [, element, attributes = "", end] of xml.matchAll(/<(?:\w+:)?(c|row)(\s[^>]*?)(\/?)>/g)) {
    const reference = /\sr\s*=\s*["']([^"']*)["']/.exec(attributes)?.[1];
    if (reference === undefined) continue;
    const { row, column } = readReference(reference);
    if (row > LAST_ROW) throw new BeketError("file-unreadable", `row ${row}`);
    if (element !== "c" || end === "/") continue;
    lastRow = Math.max(lastRow, row);
    lastColumn = Math.max(lastColumn, column);
  }
  if (lastRow > maxRows || lastRow * lastColumn > MAX_CELLS) {
    throw new BeketError("file-too-large", `${lastRow} rows, ${lastColumn} columns`);
  }
}

/** `C12` is row 12, column 3; a row element has the number alone. */
function readReference(reference: string): { row: number; column: number } {
  const parts = /^([A-Z]{0,3})(\d{1,7})$/.exec(reference);
  if (!parts) throw new BeketError("file-unreadable", `cell ${reference}`);
  const column = [...(parts[1] ?? "")].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(parts[2]), column };
}
