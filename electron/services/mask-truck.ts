import { MASK, MASKED_FILE, maskEntry, maskPapers } from "../../shared/privacy/mask.ts";
import type { EvidenceFile } from "../../shared/schemas/evidence.ts";
import type { Inspection } from "../../shared/schemas/inspection.ts";
import type { LogEntry } from "../../shared/schemas/log-entry.ts";
import { isMasked } from "./show-personal-data.ts";
import type { ViewingDesk } from "./viewer.ts";

/** What makes a truck's entries such as who acts may see them. */
export function masking(desk: ViewingDesk, inspection: string): (entry: LogEntry) => LogEntry {
  return isMasked(desk, inspection) ? maskEntry : (entry) => entry;
}

/** A row of some list with its carrier as who acts may see it. */
export function maskCarrier<Row extends { readonly carrier: string }>(
  desk: ViewingDesk,
  inspection: string,
  row: Row,
): Row {
  return isMasked(desk, inspection) ? { ...row, carrier: MASK } : row;
}

export function maskInspection(desk: ViewingDesk, inspection: Inspection): Inspection {
  if (!isMasked(desk, inspection.id)) return inspection;
  return { ...inspection, papers: maskPapers(inspection.papers) };
}

/** A file whose picture is not to be seen, and not asked for. */
export function maskFile(file: EvidenceFile): EvidenceFile {
  return { ...file, ...MASKED_FILE, thumbnail: null };
}
