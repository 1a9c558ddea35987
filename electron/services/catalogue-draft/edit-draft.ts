import { sameCells } from "../../../shared/catalogue-editing/keyed-tables.ts";
import { keyOf } from "../../../shared/catalogue-editing/keys.ts";
import { COLUMNS } from "../../../shared/catalogue-tables/columns.ts";
import { rowSchemaOf } from "../../../shared/catalogue-tables/from-tables.ts";
import { readSheet } from "../../../shared/catalogue-tables/read-sheet.ts";
import type { Sheet, TableError } from "../../../shared/catalogue-tables/table.ts";
import type { ParsedRequestOf, ResponseOf } from "../../../shared/contract/contract.ts";
import { BeketError } from "../../../shared/contract/errors.ts";
import type { Cells, DraftEdit } from "../../../shared/schemas/catalogue-draft.ts";
import { putDraftEdit, removeDraftEdit } from "../../store/queries/catalogue-draft.ts";
import type { CatalogueInUse } from "../catalogue-in-use.ts";
import type { Desk } from "../desk.ts";
import type { DraftBook } from "./draft-book.ts";
import { editableDraft } from "./draft-row.ts";

interface Editing {
  readonly inUse: Pick<CatalogueInUse, "loaded">;
  readonly book: DraftBook;
}

/**
 * Writes one row into the draft, or takes it away. A row that is wrong by itself is not written; what is wrong
 * between rows is told with the draft.
 */
export function putDraftRowEdit(
  desk: Desk,
  editing: Editing,
  request: ParsedRequestOf<"catalogue-editing.put">,
): ResponseOf<"catalogue-editing.put"> {
  const { sheet, key } = request;
  const cells = request.cells && normalised(sheet, request.cells);
  const errors = cells ? [...rowErrors(sheet, cells)] : [];
  if (errors.length > 0) return { key, errors };
  return desk.db.transaction("catalogue_draft.put", () => {
    editableDraft(desk, editing.inUse);
    const edits = editsFor(editing.book, { sheet, key, cells });
    writeEdits(desk, editing.book, edits);
    return { key: edits.find((edit) => edit.cells !== null)?.key ?? null, errors: [] };
  });
}

/** A row under another key is another row: the one before goes. */
function editsFor(
  book: DraftBook,
  { sheet, key, cells }: { sheet: Sheet; key: string | null; cells: Cells | null },
): DraftEdit[] {
  const going = key === null ? [] : [{ sheet, key, cells: null }];
  if (!cells) return going;
  const next = keyOf(sheet, cells);
  // A row that is one of several alike keeps its number.
  if (key !== null && sameStart(key, next)) return [{ sheet, key, cells }];
  if (book.rows().get(sheet)?.has(next)) throw new BeketError("catalogue-row-exists", next);
  return [...going, { sheet, key: next, cells }];
}

const sameStart = (key: string, other: string): boolean =>
  key === other || key.startsWith(`${other.slice(0, -1)},`);

/** Edits that lead back to the row of the version in use are none. */
export function writeEdits(desk: Desk, book: DraftBook, edits: readonly DraftEdit[]): void {
  const { name, id = null } = desk.actor();
  const made = { officer: name, officerId: id, editedAt: desk.now().toISOString() };
  for (const edit of edits) {
    const before = book.base().get(edit.sheet)?.get(edit.key) ?? null;
    if (sameCells(before, edit.cells)) removeDraftEdit(desk.db, edit);
    else putDraftEdit(desk.db, edit, made);
  }
}

function normalised(sheet: Sheet, cells: Cells): Cells {
  return Object.fromEntries(COLUMNS[sheet].map(({ name }) => [name, (cells[name] ?? "").trim()]));
}

function rowErrors(sheet: Sheet, cells: Cells): readonly TableError[] {
  const names = COLUMNS[sheet].map(({ name }) => name);
  const rows = [names, names.map((name) => cells[name] ?? "")];
  return readSheet({ sheet, rows }, rowSchemaOf(sheet)).errors;
}
