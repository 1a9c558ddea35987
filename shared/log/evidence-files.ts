import type { EvidenceFile } from "../schemas/evidence.ts";
import type { LogEntry } from "../schemas/log-entry.ts";

/** The files of a truck as its entries tell of them, in the order of the log. */
export function filesOfEntries(entries: Iterable<LogEntry>): EvidenceFile[] {
  const files = new Map<string, EvidenceFile>();
  const change = (attachment: string, changes: Partial<EvidenceFile>) => {
    const file = files.get(attachment);
    if (file) files.set(attachment, { ...file, ...changes });
  };
  for (const entry of entries) {
    if (entry.kind === "file-attached") files.set(entry.id, attachedBy(entry));
    if (entry.kind === "file-described") {
      const { attachment, item, caption } = entry.payload;
      change(attachment, { item, caption });
    }
    if (entry.kind === "file-withdrawn") {
      const { attachment, reason } = entry.payload;
      change(attachment, { withdrawn: reason, withdrawnAt: entry.time, withdrawnBy: entry.officer });
    }
  }
  return [...files.values()];
}

function attachedBy({
  id,
  sequence,
  time,
  officer,
  payload: { thumbnail, ...file },
}: Extract<LogEntry, { kind: "file-attached" }>): EvidenceFile {
  const stamp = { attachment: id, sequence, attachedAt: time, officer };
  return {
    ...file,
    ...stamp,
    thumbnail: thumbnail ?? null,
    withdrawn: null,
    withdrawnAt: null,
    withdrawnBy: null,
  };
}
