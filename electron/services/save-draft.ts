import { BeketError } from "../../shared/contract/errors.ts";
import type { Inspection } from "../../shared/schemas/inspection.ts";
import type { ReadableDb } from "../store/databases.ts";
import { decisionOfInspection } from "../store/queries/decision.ts";
import { putDraft, readDraft } from "../store/queries/draft.ts";
import { readTruck } from "../store/queries/truck.ts";
import type { Desk } from "./desk.ts";

/** Saves what is typed so far, also where no draft stands (any more): nothing typed is dropped. */
export function saveDraft(desk: Desk, inspection: Inspection): { savedAt: string } {
  const savedAt = desk.now().toISOString();
  desk.db.transaction("draft.save", () => {
    refuseDecided(desk.db, inspection);
    refuseWithdrawn(desk.db, inspection.id);
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

/** Nor one that was taken out of work. @throws BeketError `not-found` */
function refuseWithdrawn(db: ReadableDb, id: string): void {
  if (readTruck(db, id)?.state === "withdrawn" && !readDraft(db, id)) throw new BeketError("not-found");
}
