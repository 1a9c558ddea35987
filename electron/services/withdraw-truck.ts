import { BeketError } from "../../shared/contract/errors.ts";
import { truckSaid } from "../../shared/log/truck-said.ts";
import { readDraft, removeDraft } from "../store/queries/draft.ts";
import { storyOf } from "../store/queries/log-entry.ts";
import { appendEntry } from "./append-entry.ts";
import type { Desk } from "./desk.ts";

/**
 * Takes a truck out of work. One that the log knows is not silently gone: that needs a reason, and is an
 * entry. Giving up a revision leaves the decision in force.
 * @throws BeketError `reason-missing`
 */
export function withdrawTruck(desk: Desk, id: string, reason: string): void {
  desk.db.transaction("truck.withdraw", () => {
    const draft = readDraft(desk.db, id);
    if (!draft) return;
    const said = truckSaid(storyOf(desk.db, id));
    if (said.registered) {
      if (reason.trim() === "") throw new BeketError("reason-missing");
      const { revises } = draft;
      const payload = { inspection: id, papers: said.papers, reason, revises };
      appendEntry(desk, { kind: "truck-withdrawn", payload });
    }
    removeDraft(desk.db, id);
  });
}
