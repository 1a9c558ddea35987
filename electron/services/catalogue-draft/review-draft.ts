import type { ParsedRequestOf } from "../../../shared/contract/contract.ts";
import { BeketError } from "../../../shared/contract/errors.ts";
import { putDraftRow, readDraftRow } from "../../store/queries/catalogue-draft.ts";
import { appendEntry } from "../append-entry.ts";
import type { CatalogueInUse } from "../catalogue-in-use.ts";
import type { Desk } from "../desk.ts";
import type { DraftBook } from "./draft-book.ts";
import { digestOfDraft, draftIn, editableDraft } from "./draft-row.ts";
import { hasHandIn } from "./view-draft.ts";

interface Reviewing {
  readonly inUse: Pick<CatalogueInUse, "loaded">;
  readonly book: DraftBook;
}

/**
 * Gives the draft to a second supervisor; until the review nobody changes it.
 * @throws BeketError `catalogue-draft-empty` or `catalogue-draft-faulty`
 */
export function submitDraft(desk: Desk, { inUse, book }: Reviewing, note: string): void {
  desk.db.transaction("catalogue_draft.submit", () => {
    const edits = book.edits();
    if (edits.length === 0) throw new BeketError("catalogue-draft-empty");
    const row = editableDraft(desk, inUse);
    const [error] = book.reading().errors;
    if (error)
      throw new BeketError("catalogue-draft-faulty", `${error.sheet} ${error.column}: ${error.value}`);
    const { name, id = null } = desk.actor();
    const submittedAt = desk.now().toISOString();
    putDraftRow(desk.db, {
      ...row,
      state: "submitted",
      note,
      submittedBy: name,
      submittedById: id,
      submittedAt,
    });
    const payload = {
      draft: row.id,
      base: row.base,
      digest: digestOfDraft(desk),
      changes: edits.length,
      note,
    };
    appendEntry(desk, { kind: "catalogue-draft-submitted", payload });
  });
}

/** Takes a submitted or an approved draft back to be edited; what was approved must be reviewed again. */
export function withdrawDraft(desk: Desk, state: "submitted" | "approved"): void {
  desk.db.transaction("catalogue_draft.withdraw", () => {
    const row = readDraftRow(desk.db);
    if (row?.state !== state) throw new BeketError("not-found", `a draft ${state}`);
    putDraftRow(desk.db, { ...row, state: "editing" });
    appendEntry(desk, { kind: "catalogue-draft-withdrawn", payload: { draft: row.id } });
  });
}

/**
 * A second supervisor approves the draft or gives it back with a comment.
 * @throws BeketError `catalogue-draft-own` for whoever edited or submitted it
 */
export function reviewDraft(
  desk: Desk,
  { inUse, book }: Reviewing,
  { decision, comment }: ParsedRequestOf<"catalogue-editing.review">,
): void {
  desk.db.transaction("catalogue_draft.review", () => {
    const row = draftIn(desk, inUse, "submitted");
    if (hasHandIn(row, book.edits(), desk.actor())) throw new BeketError("catalogue-draft-own");
    const review = { comment, reviewedBy: desk.actor().name, reviewedAt: desk.now().toISOString() };
    putDraftRow(desk.db, { ...row, ...review, state: decision === "approve" ? "approved" : "editing" });
    appendEntry(desk, {
      kind: decision === "approve" ? "catalogue-draft-approved" : "catalogue-draft-returned",
      payload: { draft: row.id, digest: digestOfDraft(desk), comment },
    });
  });
}
