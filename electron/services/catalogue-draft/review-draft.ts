import type { ParsedRequestOf } from "../../../shared/contract/contract.ts";
import { BeketError } from "../../../shared/contract/errors.ts";
import type { CatalogueReader, CheckedDraft } from "../../catalogue-reader/questions.ts";
import { listDraftEdits, putDraftRow, readDraftRow } from "../../store/queries/catalogue-draft.ts";
import { appendEntry } from "../append-entry.ts";
import type { CatalogueInUse } from "../catalogue-in-use.ts";
import type { Desk } from "../desk.ts";
import { digestOfDraft, draftIn, editableDraft } from "./draft-row.ts";
import { hasHandIn } from "./view-draft.ts";

type Version = Pick<CatalogueInUse, "loaded">;

interface Reviewing {
  readonly inUse: Version;
  readonly reader: Pick<CatalogueReader, "check">;
}

/**
 * Gives the draft to a second supervisor; until the review nobody changes it.
 * @throws BeketError `catalogue-draft-empty` or `catalogue-draft-faulty`
 */
export async function submitDraft(desk: Desk, reviewing: Reviewing, note: string): Promise<void> {
  // What was looked through must be what is submitted: an edit in between is looked through too.
  for (;;) {
    const checked = await reviewing.reader.check();
    if (submitChecked(desk, reviewing.inUse, note, checked)) return;
  }
}

function submitChecked(desk: Desk, inUse: Version, note: string, checked: CheckedDraft): boolean {
  const { revision, changes, error } = checked;
  return desk.db.transaction("catalogue_draft.submit", () => {
    if ((readDraftRow(desk.db)?.revision ?? null) !== revision) return false;
    if (changes === 0) throw new BeketError("catalogue-draft-empty");
    const row = editableDraft(desk, inUse);
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
      changes,
      note,
    };
    appendEntry(desk, { kind: "catalogue-draft-submitted", payload });
    return true;
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
  inUse: Version,
  { decision, comment }: ParsedRequestOf<"catalogue-editing.review">,
): void {
  desk.db.transaction("catalogue_draft.review", () => {
    const row = draftIn(desk, inUse, "submitted");
    if (hasHandIn(row, listDraftEdits(desk.db), desk.actor())) throw new BeketError("catalogue-draft-own");
    const review = { comment, reviewedBy: desk.actor().name, reviewedAt: desk.now().toISOString() };
    putDraftRow(desk.db, { ...row, ...review, state: decision === "approve" ? "approved" : "editing" });
    appendEntry(desk, {
      kind: decision === "approve" ? "catalogue-draft-approved" : "catalogue-draft-returned",
      payload: { draft: row.id, digest: digestOfDraft(desk), comment },
    });
  });
}
