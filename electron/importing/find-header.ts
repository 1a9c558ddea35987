import type { ColumnMapping } from "../../shared/schemas/import.ts";
import { LINE_FIELDS } from "../../shared/schemas/line.ts";
import { noColumns } from "./guess-columns.ts";
import { type HeaderWord, headerWord, SURE_RANK } from "./header-words.ts";
import type { SheetRow } from "./sheet.ts";

/** Above the table stand at most a letterhead and the parties. */
const SEARCHED_ROWS = 20;

export interface Header {
  /** Its place among the rows, from 0. */
  readonly index: number;
  readonly row: SheetRow;
  readonly mapping: ColumnMapping;
  /** How many fields it names. */
  readonly fields: number;
}

/** The row that names the most columns, the first of several; none where the file only has data. */
export function findHeader(rows: readonly SheetRow[]): Header | undefined {
  return rows
    .slice(0, SEARCHED_ROWS)
    .map((row, index) => readHeader(row, index))
    .filter((header) => header !== undefined)
    .toSorted((a, b) => b.fields - a.fields)[0];
}

function readHeader(row: SheetRow, index: number): Header | undefined {
  const words = row.cells.map(headerWord);
  const mapping = mappingOf(words);
  const fields = LINE_FIELDS.filter((field) => mapping[field] !== null).length;
  const described = mapping.description === null ? undefined : words[mapping.description]?.rank;
  // One word alone may be a good's; a table without a name for its goods must be seen to be one.
  const convincing = described === undefined ? fields > 2 : fields > 1 || described === SURE_RANK;
  return convincing ? { index, row, mapping, fields } : undefined;
}

function mappingOf(words: readonly (HeaderWord | undefined)[]): ColumnMapping {
  const mapping = noColumns();
  for (const field of LINE_FIELDS) {
    const rank = (column: number): number => words[column]?.rank ?? 0;
    const columns = [...words.keys()].filter((column) => words[column]?.field === field);
    mapping[field] = columns.toSorted((a, b) => rank(b) - rank(a))[0] ?? null;
  }
  return mapping;
}
