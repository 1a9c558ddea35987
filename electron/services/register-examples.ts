import { listDrafts, readDraft } from "../store/queries/draft.ts";
import type { Desk } from "./desk.ts";
import type { Evidence } from "./record-decision.ts";
import { settleTruck } from "./settle-truck.ts";

/** The trucks that a newcomer begins with wait in the queue as any other, and the log says what they are. */
export async function registerExamples(desk: Desk, evidence: Evidence): Promise<void> {
  for (const { id } of listDrafts(desk.db)) {
    const inspection = readDraft(desk.db, id);
    if (inspection)
      await settleTruck(desk, evidence, inspection, { source: { how: "example" }, state: "waiting" });
  }
}
