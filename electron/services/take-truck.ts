import type { Inspection } from "../../shared/schemas/inspection.ts";
import { oldestWaitingTruck, readTruck } from "../store/queries/truck.ts";
import { appendEntry } from "./append-entry.ts";
import { createDraft } from "./create-draft.ts";
import type { Desk } from "./desk.ts";
import { openDraft } from "./open-draft.ts";

/** Opens a truck; one that was waiting is in inspection from now on. */
export function takeTruck(desk: Desk, id: string): Inspection {
  return desk.db.transaction("truck.take", () => {
    const inspection = openDraft(desk.db, id);
    if (readTruck(desk.db, id)?.state === "waiting")
      appendEntry(desk, { kind: "truck-moved", payload: { inspection: id, state: "in-inspection" } });
    return inspection;
  });
}

/**
 * The truck that has waited longest, whatever its lane: who jumps the queue would learn his lane by it. Where
 * none waits, a new one.
 */
export function takeNextTruck(desk: Desk): Inspection {
  return desk.db.transaction("truck.next", () => {
    const next = oldestWaitingTruck(desk.db);
    return next ? takeTruck(desk, next.inspection) : createDraft(desk);
  });
}
