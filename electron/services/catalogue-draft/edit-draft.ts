import { rowErrors } from "../../../shared/catalogue-editing/draft-errors.ts";
import { sameCells } from "../../../shared/catalogue-editing/keyed-tables.ts";
import { keyOf } from "../../../shared/catalogue-editing/keys.ts";
import { rowOf } from "../../../shared/catalogue-editing/row-of.ts";
import { COLUMNS } from "../../../shared/catalogue-tables/columns.ts";
import type { Sheet } from "../../../shared/catalogue-tables/table.ts";
import type { ParsedRequestOf, ResponseOf } from "../../../shared/contract/contract.ts";
import { BeketError } from "../../../shared/contract/errors.ts";
import type { Cells, DraftEdit } from "../../../shared/schemas/catalogue-draft.ts";
import {
  draftEdit,
  putDraftEdit,
  removeDraftEdit,
  removeDraftRow,
} from "../../store/queries/catalogue-draft.ts";
import type { CatalogueInUse } from "../catalogue-in-use.ts";
import type { Desk } from "../desk.ts";
import { editableDraft } from "./draft-row.ts";

type Version = Pick<CatalogueInUse, "loaded">;

/**
 * Writes one row into the draft, or takes it away; no other row is read. A row that is wrong by itself is not
 * written; what is wrong between rows is told with the draft.
 */
export function putDraftRowEdit(
  desk: Desk,
  inUse: Version,
  request: ParsedRequestOf<"catalogue-editing.put">,
): ResponseOf<"catalogue-editing.put"> {
  const { sheet, key } = request;
  const cells = request.cells && normalised(sheet, request.cells);
  const errors = cells ? [...rowErrors(sheet, cells)] : [];
  if (errors.length > 0) return { key, errors };
  return desk.db.transaction("catalogue_draft.put", () => {
    editableDraft(desk, inUse);
    const edits = editsFor(desk, inUse, { sheet, key, cells });
    for (const edit of edits) writeEdit(desk, inUse, edit);
    return { key: edits.find((edit) => edit.cells !== null)?.key ?? null, errors: [] };
  });
}

/** Takes one edit back. */
export function discardDraftEdit(desk: Desk, inUse: Version, edit: Pick<DraftEdit, "sheet" | "key">): void {
  desk.db.transaction("catalogue_draft.discard", () => {
    editableDraft(desk, inUse);
    removeDraftEdit(desk.db, edit);
  });
}

export function discardDraft(desk: Desk, inUse: Version): void {
  desk.db.transaction("catalogue_draft.discard-all", () => {
    editableDraft(desk, inUse);
    removeDraftRow(desk.db);
  });
}

/** A row under another key is another row: the one before goes. */
function editsFor(
  desk: Desk,
  inUse: Version,
  { sheet, key, cells }: Omit<DraftEdit, "key"> & { key: string | null },
): DraftEdit[] {
  const going = key === null ? [] : [{ sheet, key, cells: null }];
  if (!cells) return going;
  const next = keyOf(sheet, cells);
  // A row that is one of several alike keeps its number.
  if (key !== null && sameStart(key, next)) return [{ sheet, key, cells }];
  if (stands(desk, inUse, sheet, next)) throw new BeketError("catalogue-row-exists", next);
  return [...going, { sheet, key: next, cells }];
}

const sameStart = (key: string, other: string): boolean =>
  key === other || key.startsWith(`${other.slice(0, -1)},`);

function stands({ db }: Desk, { loaded }: Version, sheet: Sheet, key: string): boolean {
  const edit = draftEdit(db, { sheet, key });
  return edit ? edit.cells !== null : rowOf(loaded.catalogue, sheet, key) !== null;
}

/** An edit that leads back to the row of the version in use is none. */
function writeEdit(desk: Desk, { loaded }: Version, edit: DraftEdit): void {
  const before = rowOf(loaded.catalogue, edit.sheet, edit.key);
  if (sameCells(before, edit.cells)) removeDraftEdit(desk.db, edit);
  else putDraftEdit(desk.db, edit, madeBy(desk));
}

/** Whose edit it is, and of when. */
export function madeBy(desk: Desk): { officer: string; officerId: string | null; editedAt: string } {
  const { name, id = null } = desk.actor();
  return { officer: name, officerId: id, editedAt: desk.now().toISOString() };
}

function normalised(sheet: Sheet, cells: Cells): Cells {
  return Object.fromEntries(COLUMNS[sheet].map(({ name }) => [name, (cells[name] ?? "").trim()]));
}
