import { isPersonal, type PERSONAL_FIELDS } from "../contract/personal-data.ts";
import type { Papers } from "../schemas/inspection.ts";
import type { LogEntry } from "../schemas/log-entry.ts";
import type { Source } from "../schemas/truck.ts";

/** What stands in the place of personal data, an empty field's too: that something is missing says something. */
export const MASK = "•••";

const MASKED_FIELDS = { carrier: MASK, driver: MASK, documents: MASK } as const satisfies Record<
  (typeof PERSONAL_FIELDS)[number],
  typeof MASK
>;

export const maskPapers = (papers: Papers): Papers => ({ ...papers, ...MASKED_FIELDS });

/** An entry without what it says of a truck's driver and carrier; its hash is that of the whole entry. */
export function maskEntry(entry: LogEntry): LogEntry {
  const masked = maskPayload(entry);
  // With the salt, what is masked could be guessed from the payload's hash.
  return masked === entry ? entry : { ...masked, salt: undefined };
}

/** The entry itself where its payload says nothing of them. */
function maskPayload(entry: LogEntry): LogEntry {
  switch (entry.kind) {
    case "truck-registered": {
      const { papers, source } = entry.payload;
      return {
        ...entry,
        payload: { ...entry.payload, papers: maskPapers(papers), source: maskSource(source) },
      };
    }
    case "papers-changed": {
      const changes = entry.payload.changes.map((change) =>
        isPersonal(change.field) ? { ...change, from: MASK, to: MASK } : change,
      );
      return {
        ...entry,
        payload: { ...entry.payload, changes, source: maskSource(entry.payload.source) },
      };
    }
    case "lines-declared":
      return {
        ...entry,
        payload: { ...entry.payload, source: maskSource(entry.payload.source) },
      };
    case "decision-recorded":
      return {
        ...entry,
        payload: { ...entry.payload, papers: maskPapers(entry.payload.papers) },
      };
    case "decision-revised":
      return {
        ...entry,
        payload: { ...entry.payload, papers: maskPapers(entry.payload.papers) },
      };
    case "truck-withdrawn":
      return {
        ...entry,
        payload: { ...entry.payload, papers: maskPapers(entry.payload.papers) },
      };
    case "file-attached":
      return { ...entry, payload: { ...entry.payload, ...MASKED_FILE } };
    case "file-described":
      return { ...entry, payload: { ...entry.payload, caption: MASK } };
    default:
      return entry;
  }
}

/** A file is often named by the driver whose papers it shows. */
export const MASKED_FILE = { name: MASK, caption: MASK } as const;

function maskSource(source: Source): Source {
  return source.how === "imported" ? { ...source, file: MASK } : source;
}
