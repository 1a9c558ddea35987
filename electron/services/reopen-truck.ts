import { BeketError } from "../../shared/contract/errors.ts";
import type { Inspection } from "../../shared/schemas/inspection.ts";
import { isDecision } from "../../shared/schemas/log-entry.ts";
import { decisionOfInspection } from "../store/queries/decision.ts";
import { putDraft, readDraft } from "../store/queries/draft.ts";
import { readLogEntry } from "../store/queries/log-entry.ts";
import type { Desk } from "./desk.ts";

/** Opens a decided truck again as it was decided, to be decided anew; nothing is revised before that. */
export function reopenTruck(desk: Desk, id: string): Inspection {
  return desk.db.transaction("truck.reopen", () => {
    const draft = readDraft(desk.db, id);
    if (draft) return draft;
    const row = decisionOfInspection(desk.db, id);
    const entry = row && readLogEntry(desk.db, row.entry);
    if (!entry || !isDecision(entry)) throw new BeketError("not-found", `no decision on ${id}`);
    const { papers, lines, dismissals } = entry.payload;
    const now = desk.now().toISOString();
    const inspection = {
      id,
      startedAt: now,
      papers,
      lines: lines.map(({ screening: _, ...line }) => line),
      dismissals,
      revises: entry.id,
    };
    putDraft(desk.db, inspection, now);
    return inspection;
  });
}
