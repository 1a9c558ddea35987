import type { ParsedRequestOf } from "../../shared/contract/contract.ts";
import type { EvidenceFile } from "../../shared/schemas/evidence.ts";
import { appendEntry } from "./append-entry.ts";
import type { Desk } from "./desk.ts";
import { requireFile } from "./evidence-desk.ts";

/** Says anew what a file shows; the same words again make no entry. Throws `not-found`. */
export function describeFile(
  desk: Desk,
  { attachment, item, caption }: ParsedRequestOf<"evidence.describe">,
): EvidenceFile {
  return desk.db.transaction("evidence.describe", () => {
    const file = requireFile(desk.db, attachment);
    if (file.item === item && file.caption === caption) return file;
    const payload = { inspection: file.inspection, attachment, item, caption };
    appendEntry(desk, { kind: "file-described", payload });
    return requireFile(desk.db, attachment);
  });
}

/** Marks a file as one that does not count, and keeps it; a second time changes nothing. Throws `not-found`. */
export function withdrawFile(
  desk: Desk,
  { attachment, reason }: ParsedRequestOf<"evidence.withdraw">,
): EvidenceFile {
  return desk.db.transaction("evidence.withdraw", () => {
    const { inspection, sha256, withdrawn, ...file } = requireFile(desk.db, attachment);
    if (withdrawn !== null) return { ...file, inspection, sha256, withdrawn };
    appendEntry(desk, { kind: "file-withdrawn", payload: { inspection, attachment, sha256, reason } });
    return requireFile(desk.db, attachment);
  });
}
