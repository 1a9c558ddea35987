import type { LogEntry } from "../schemas/log-entry.ts";

/** The entry for a list: a decision without its lines, which may be thousands, with all their evidence. */
export function withoutLines(entry: LogEntry): LogEntry {
  if (entry.kind === "decision-recorded")
    return { ...entry, payload: { ...entry.payload, lines: [], bases: [] } };
  if (entry.kind === "decision-revised")
    return { ...entry, payload: { ...entry.payload, lines: [], bases: [] } };
  return entry;
}
