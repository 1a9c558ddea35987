import { clearFindings, insertFinding, markFindingSeen } from "../queries/rescreening-finding.ts";
import type { ReadModel } from "./read-model.ts";

/** What was found in released trucks, and who has looked at it. */
export const rescreeningFindings: ReadModel = {
  tables: ["rescreening_finding"],
  apply(db, entry) {
    const { sequence, time, officer } = entry;
    if (entry.kind === "rescreening-finished") {
      const { findings, catalogue: version } = entry.payload;
      for (const finding of findings) insertFinding(db, finding, { sequence, version });
    }
    if (entry.kind === "rescreening-finding-seen") {
      const { finding: id, note } = entry.payload;
      markFindingSeen(db, { id, seenBy: officer, seenAt: time, note });
    }
  },
  forget() {
    // Findings say what was overlooked, not about whom, and are kept.
  },
  clear: clearFindings,
};
