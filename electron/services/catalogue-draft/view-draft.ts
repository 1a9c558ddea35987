import { fold } from "../../../shared/catalogue-search/fold.ts";
import type { ParsedRequestOf, ResponseOf } from "../../../shared/contract/contract.ts";
import type { DraftView } from "../../../shared/schemas/catalogue-draft.ts";
import { type DraftRow, readDraftRow } from "../../store/queries/catalogue-draft.ts";
import type { Actor, Desk } from "../desk.ts";
import type { DraftBook } from "./draft-book.ts";

/** The draft as it stands; null where nothing was edited yet. */
export function viewDraft({ db, actor }: Pick<Desk, "db" | "actor">, book: DraftBook): DraftView | null {
  const row = readDraftRow(db);
  if (!row) return null;
  const base = book.base();
  const edits = book.edits();
  const { id, state } = row;
  return {
    id,
    base: row.base,
    state,
    changes: edits.map(({ officerId: _, ...edit }) => ({
      ...edit,
      before: base.get(edit.sheet)?.get(edit.key) ?? null,
    })),
    errors: [...book.reading().errors],
    ...submission(row),
    own: hasHandIn(row, edits, actor()),
  };
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
  { id }: Actor,
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
    const haystack = fold(Object.values(cells).join("\n"));
    return words.every((word) => haystack.includes(word));
  });
  const rows = found.slice(offset, offset + limit);
  return { rows: rows.map(([key, cells]) => ({ key, cells, edited: edited.has(key) })), total: found.length };
}
