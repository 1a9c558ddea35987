import { BeketError } from "../../shared/contract/errors.ts";
import type { Inspection } from "../../shared/schemas/inspection.ts";
import type { ReadableDb } from "../store/databases.ts";
import { decisionOfInspection } from "../store/queries/decision.ts";
import { putDraft } from "../store/queries/draft.ts";
import type { Desk } from "./desk.ts";

/** Saves what is typed so far, also where no draft stands (any more): nothing typed is dropped. */
export function saveDraft(desk: Desk, inspection: Inspection): { savedAt: string } {
  const savedAt = desk.now().toISOString();
  desk.db.transaction("draft.save", () => {
    refuseDecided(desk.db, inspection);
    putDraft(desk.db, inspection, savedAt);
  });
  return { savedAt };
}

/**
 * What was under way while the truck was decided must not bring it back, nor a revision of what is no longer
 * in force: that throws `draft-decided`.
 */
export function refuseDecided(db: ReadableDb, { id, revises }: Pick<Inspection, "id" | "revises">): void {
  if (decisionOfInspection(db, id)?.entry !== revises) throw new BeketError("draft-decided");
}
