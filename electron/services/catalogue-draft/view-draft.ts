import { fold } from "../../../shared/catalogue-search/fold.ts";
import type { ParsedRequestOf, ResponseOf } from "../../../shared/contract/contract.ts";
import type { Cells, DraftView } from "../../../shared/schemas/catalogue-draft.ts";
import type { CheckedDraft } from "../../catalogue-reader/questions.ts";
import type { ReadableDb } from "../../store/databases.ts";
import { type DraftRow, readDraftRow } from "../../store/queries/catalogue-draft.ts";
import type { Actor } from "../desk.ts";
import type { DraftBook } from "./draft-book.ts";

/** More mistakes than this nobody reads. */
const MOST_ERRORS = 200;

/** The draft as it stands; null where nothing was edited yet. */
export function viewDraft(db: ReadableDb, book: DraftBook, actor: Pick<Actor, "id">): DraftView | null {
  const row = readDraftRow(db);
  if (!row) return null;
  const edits = book.edits();
  const { id, state } = row;
  return {
    id,
    base: row.base,
    state,
    changes: edits.length,
    errors: book.errors().slice(0, MOST_ERRORS),
    ...submission(row),
    own: hasHandIn(row, edits, actor),
  };
}

/** Whether the draft can be submitted. */
export function checkDraft(db: ReadableDb, book: DraftBook): CheckedDraft {
  const [error] = book.errors();
  const revision = readDraftRow(db)?.revision ?? null;
  return { revision, changes: book.edits().length, ...(error && { error }) };
}

/** Changes of the draft, in the order in which they were made. */
export function draftChanges(
  book: DraftBook,
  { offset, limit }: ParsedRequestOf<"catalogue-editing.changes">,
): ResponseOf<"catalogue-editing.changes"> {
  const base = book.base();
  const edits = book.edits();
  const changes = edits.slice(offset, offset + limit).map(({ officerId: _, ...edit }) => ({
    ...edit,
    before: base.get(edit.sheet)?.get(edit.key) ?? null,
  }));
  return { changes, total: edits.length };
}

function submission(row: DraftRow): Pick<DraftView, "submitted" | "reviewed"> {
  const { submittedBy, submittedAt, note, reviewedBy, reviewedAt, comment } = row;
  return {
    ...(submittedBy !== null &&
      submittedAt !== null && { submitted: { officer: submittedBy, at: submittedAt, note: note ?? "" } }),
    ...(reviewedBy !== null &&
      reviewedAt !== null && { reviewed: { officer: reviewedBy, at: reviewedAt, comment: comment ?? "" } }),
  };
}

/**
 * Whether somebody edited or submitted the draft. Who has no account can not be told from others, and counts
 * as one who did.
 */
export function hasHandIn(
  { submittedById }: DraftRow,
  edits: readonly { readonly officerId: string | null }[],
  { id }: Pick<Actor, "id">,
): boolean {
  const hands = [submittedById, ...edits.map(({ officerId }) => officerId)];
  return id === undefined || hands.some((hand) => hand === null || hand === id);
}

/** Rows of one table of the draft in which every word of the text stands. */
export function findDraftRows(
  book: DraftBook,
  { sheet, text, limit, offset }: ParsedRequestOf<"catalogue-editing.rows">,
): ResponseOf<"catalogue-editing.rows"> {
  const words = fold(text).split(/\s+/u).filter(Boolean);
  const edited = new Set(book.edits().flatMap((edit) => (edit.sheet === sheet ? [edit.key] : [])));
  const found = [...(book.rows().get(sheet) ?? [])].filter(([, cells]) => {
    const haystack = words.length === 0 ? "" : haystackOf(cells);
    return words.every((word) => haystack.includes(word));
  });
  const rows = found.slice(offset, offset + limit);
  return { rows: rows.map(([key, cells]) => ({ key, cells, edited: edited.has(key) })), total: found.length };
}

/** A row that no edit touches is the same object from search to search. */
const haystacks = new WeakMap<Cells, string>();

function haystackOf(cells: Cells): string {
  const known = haystacks.get(cells);
  if (known !== undefined) return known;
  const haystack = fold(Object.values(cells).join("\n"));
  haystacks.set(cells, haystack);
  return haystack;
}
