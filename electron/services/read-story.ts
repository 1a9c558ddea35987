import type { LogEntry } from "../../shared/schemas/log-entry.ts";
import type { ReadableDb } from "../store/databases.ts";
import { type SealedStory, sealedStory } from "./sealed-entries.ts";

/** A truck's entries in their order; decisions without their lines, which may be thousands, with all their evidence. */
export function readStory(db: ReadableDb, inspection: string): SealedStory {
  const { entries, bad } = sealedStory(db, inspection);
  return { entries: entries.map(withoutLines), bad };
}

function withoutLines(entry: LogEntry): LogEntry {
  if (entry.kind === "decision-recorded")
    return { ...entry, payload: { ...entry.payload, lines: [], bases: [] } };
  if (entry.kind === "decision-revised")
    return { ...entry, payload: { ...entry.payload, lines: [], bases: [] } };
  return entry;
}
