import {
  clearEvidenceFiles,
  describeEvidenceFile,
  insertEvidenceFile,
  removeEvidenceFile,
  withdrawEvidenceFile,
} from "../queries/evidence-file.ts";
import type { ReadModel } from "./read-model.ts";

/** Which files a truck has, and what is said of them by now. */
export const evidenceFiles: ReadModel = {
  tables: ["evidence_file"],
  apply(db, { id, sequence, time, officer, ...entry }) {
    switch (entry.kind) {
      case "file-attached": {
        const { thumbnail = null, ...file } = entry.payload;
        insertEvidenceFile(db, { ...file, thumbnail, attachment: id, sequence, attachedAt: time, officer });
        return;
      }
      case "file-described":
        describeEvidenceFile(db, entry.payload.attachment, entry.payload);
        return;
      case "file-withdrawn": {
        const { attachment, reason } = entry.payload;
        withdrawEvidenceFile(db, attachment, { reason, at: time, by: officer });
        return;
      }
      default:
    }
  },
  forget(db, entry) {
    if (entry.kind === "file-attached") removeEvidenceFile(db, entry.id);
  },
  clear: clearEvidenceFiles,
};
