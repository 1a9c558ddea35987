import type { VerifyTools } from "../../shared/log/seal-problem.ts";
import { isErased, type StoredEntry } from "../../shared/log/stored-entry.ts";
import { withoutLines } from "../../shared/log/without-lines.ts";
import { maskEntry } from "../../shared/privacy/mask.ts";
import type { JournalPage, JournalQuestion, JournalRow } from "../../shared/schemas/journal.ts";
import type { LogEntry } from "../../shared/schemas/log-entry.ts";
import type { Viewer } from "../../shared/schemas/viewer.ts";
import { lookAt } from "../services/sealed-entries.ts";
import { verifyToolsOf } from "../services/verify-tools.ts";
import type { ReadableDb } from "../store/databases.ts";
import { journalPage } from "../store/queries/journal.ts";
import { seesTruck } from "../store/queries/personal-data.ts";

/** Entries of every kind, newest first, without what the viewer does not see of drivers and carriers. */
export function readJournal(db: ReadableDb, question: JournalQuestion, viewer: Viewer): JournalPage {
  const { stored, next } = journalPage(db, question);
  const tools = verifyToolsOf(db);
  const sees = (inspection: string) => seesTruck(db, viewer, inspection);
  return { rows: stored.map((entry) => rowOf(db, tools, entry, sees)), next };
}

type Sees = (inspection: string) => boolean;

function rowOf(db: ReadableDb, tools: VerifyTools, stored: StoredEntry, sees: Sees): JournalRow {
  const { entry, bad } = lookAt(db, tools, stored);
  const sequence = Number(stored.sequence);
  const row = {
    id: String(stored.id),
    sequence,
    time: String(stored.time),
    officer: String(stored.officer),
    altered: bad?.sequence === sequence && bad.problem !== "unreadable",
  };
  if (isErased(stored)) return { ...row, content: { state: "erased" } };
  if (entry === null) return { ...row, content: { state: "unreadable" } };
  return { ...row, content: { state: "read", entry: masked(withoutLines(entry), sees) } };
}

function masked(entry: LogEntry, sees: Sees): LogEntry {
  const { payload } = entry;
  const isSeen = !("inspection" in payload) || payload.inspection === undefined || sees(payload.inspection);
  return isSeen ? entry : maskEntry(entry);
}
