import { BeketError } from "../../shared/contract/errors.ts";
import type { Inspection } from "../../shared/schemas/inspection.ts";
import type { ReadableDb } from "../store/databases.ts";
import { decisionOfInspection } from "../store/queries/decision.ts";
import { readDraft } from "../store/queries/draft.ts";

export function openDraft(db: ReadableDb, id: string): Inspection {
  const draft = readDraft(db, id);
  if (draft) return draft;
  throw new BeketError(decisionOfInspection(db, id) ? "draft-decided" : "not-found");
}
