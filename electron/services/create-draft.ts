import { type Inspection, papersSchema } from "../../shared/schemas/inspection.ts";
import { putDraft } from "../store/queries/draft.ts";
import { type Desk, requireStation } from "./desk.ts";

/** The next truck: in the store before the first letter is typed. */
export function createDraft(desk: Desk): Inspection {
  requireStation(desk.db);
  const startedAt = desk.now().toISOString();
  const inspection = {
    id: desk.newId(),
    startedAt,
    papers: papersSchema.parse({}),
    lines: [],
    dismissals: [],
  };
  putDraft(desk.db, inspection, startedAt);
  return inspection;
}
