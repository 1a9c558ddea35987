import { logRow } from "../../../shared/log/log-row.ts";
import type { LogEntry, Payload } from "../../../shared/schemas/log-entry.ts";
import type { LogRow } from "../../../shared/schemas/log-row.ts";
import { clearDecisions, insertDecision, removeDecision } from "../queries/decision.ts";
import {
  clearSearchDocuments,
  insertSearchDocument,
  removeSearchDocument,
} from "../queries/decision-search.ts";
import { type SearchDocument, searchDocument } from "../search-text.ts";
import type { ReadModel } from "./read-model.ts";

/** All that the tables hold of a decision, made from its entry alone. */
export interface DecisionProjection {
  readonly row: LogRow;
  readonly inspection: string;
  readonly words: SearchDocument;
}

type Stamp = Pick<LogEntry, "id" | "sequence" | "time" | "officer">;

export function projectDecision(stamp: Stamp, payload: Payload<"decision-recorded">): DecisionProjection {
  const { inspection, papers, lines } = payload;
  return {
    row: logRow(stamp, payload),
    inspection,
    words: searchDocument({ officer: stamp.officer, papers, lines }),
  };
}

/** The rows of the log screen and the words that they are found by. */
export const decisions: ReadModel = {
  apply(db, entry) {
    if (entry.kind !== "decision-recorded") return;
    const { row, inspection, words } = projectDecision(entry, entry.payload);
    insertDecision(db, row, inspection);
    insertSearchDocument(db, row.sequence, words);
  },
  forget(db, entry) {
    if (entry.kind !== "decision-recorded") return;
    const { row, words } = projectDecision(entry, entry.payload);
    removeDecision(db, row.sequence);
    removeSearchDocument(db, row.sequence, words);
  },
  clear(db) {
    clearDecisions(db);
    clearSearchDocuments(db);
  },
};
