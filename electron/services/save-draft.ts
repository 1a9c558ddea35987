import { BeketError } from "../../shared/contract/errors.ts";
import type { Inspection } from "../../shared/schemas/inspection.ts";
import { decisionOfInspection } from "../store/queries/decision.ts";
import { putDraft } from "../store/queries/draft.ts";
import type { Desk } from "./desk.ts";

/** Saves what is typed so far, also where no draft stands (any more): nothing typed is dropped. */
export function saveDraft(desk: Desk, inspection: Inspection): { savedAt: string } {
  const savedAt = desk.now().toISOString();
  desk.db.transaction("draft.save", () => {
    // A save that was under way while the truck was decided must not bring it back.
    if (decisionOfInspection(desk.db, inspection.id)) throw new BeketError("draft-decided");
    putDraft(desk.db, inspection, savedAt);
  });
  return { savedAt };
}
