import { logRow } from "../../../shared/log/log-row.ts";
import { type DecisionEntry, isDecision } from "../../../shared/schemas/log-entry.ts";
import type { WritableDb } from "../databases.ts";
import { clearDecisions, insertDecision, removeDecision } from "../queries/decision.ts";
import {
  clearSearchDocuments,
  insertSearchDocument,
  removeSearchDocument,
} from "../queries/decision-search.ts";
import { readLogEntry } from "../queries/log-entry.ts";
import { type SearchDocument, searchDocument } from "../search-text.ts";
import type { ReadModel } from "./read-model.ts";

/** The rows of the log screen, one for the decision in force of each truck, and the words that they are found by. */
export const decisions: ReadModel = {
  tables: ["decision", "decision_search"],
  apply(db, entry) {
    if (!isDecision(entry)) return;
    if (entry.kind === "decision-revised") removeRevised(db, entry.payload.revises);
    const row = logRow(entry, entry.payload);
    insertDecision(db, row, { inspection: entry.payload.inspection, officerId: entry.officerId });
    insertSearchDocument(db, row.sequence, wordsOf(entry));
  },
  forget(db, entry) {
    if (isDecision(entry) && removeDecision(db, entry.sequence))
      removeSearchDocument(db, entry.sequence, wordsOf(entry));
  },
  clear(db) {
    clearDecisions(db);
    clearSearchDocuments(db);
  },
};

function wordsOf({ officer, payload: { papers, lines } }: DecisionEntry): SearchDocument {
  return searchDocument({ officer, papers, lines });
}

/** The words that the index is to forget are those of the entry that is revised. */
function removeRevised(db: WritableDb, id: string): void {
  const revised = readLogEntry(db, id);
  if (!revised || !isDecision(revised)) throw new Error(`${id} is no decision that could be revised`);
  removeDecision(db, revised.sequence);
  removeSearchDocument(db, revised.sequence, wordsOf(revised));
}
