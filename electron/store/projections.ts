import { logRow } from "../../shared/log/log-row.ts";
import type { LogEntry, LogRow, Payload } from "../../shared/schemas/log-entry.ts";
import type { WritableDb } from "./databases.ts";
import { clearDecisions, insertDecision } from "./queries/decision.ts";
import { clearSearchDocuments, insertSearchDocument } from "./queries/decision-search.ts";
import { type SearchDocument, searchDocument } from "./search-text.ts";

/** All that the read models hold of a decision, made from its entry alone. */
export interface Projection {
  readonly row: LogRow;
  readonly inspection: string;
  readonly words: SearchDocument;
}

type Stamp = Pick<LogEntry, "id" | "sequence" | "time" | "officer">;
type Decided = Payload<"decision-recorded">;

export function projectionOf(stamp: Stamp, payload: Decided): Projection {
  const { inspection, papers, lines } = payload;
  return {
    row: logRow(stamp, payload),
    inspection,
    words: searchDocument({ officer: stamp.officer, papers, lines }),
  };
}

/** Puts a decision into the read models; must run in the transaction that appends its entry. */
export function project(db: WritableDb, stamp: Stamp, payload: Decided): LogRow {
  const { row, inspection, words } = projectionOf(stamp, payload);
  insertDecision(db, row, inspection);
  insertSearchDocument(db, row.sequence, words);
  return row;
}

/** Empties the read models; must run in the transaction that fills them again. */
export function clearProjections(db: WritableDb): void {
  clearDecisions(db);
  clearSearchDocuments(db);
}
