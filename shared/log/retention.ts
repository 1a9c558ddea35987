import type { EntryKind } from "../schemas/log-entry.ts";
import type { Retention, RetentionClass } from "../schemas/retention.ts";

/** Which kinds belong to which class; every kind must choose. */
const CLASS_OF = {
  "station-named": null,
  "clock-set-back": null,
  "clock-far-ahead": null,
  "clock-right-again": null,
  "clock-notice-read": null,
  "backup-made": null,
  "backup-restored": null,
  "setting-changed": null,
  "log-cut-found": null,
  "log-verified": null,
  "catalogue-loaded": null,
  "catalogue-changed": null,
  "retention-changed": null,
  "watch-item-removed": null,
  "watch-item-added": null,
  "sync-item-applied": null,
  "sync-item-not-applied": null,
  "sync-enrolled": null,
  "hub-certificate-replaced": null,
  "publisher-key-stored": null,
  "catalogue-published": null,
  "catalogue-draft-approved": null,
  "catalogue-draft-returned": null,
  "catalogue-draft-withdrawn": null,
  "catalogue-draft-submitted": null,
  "rescreening-finding-seen": null,
  "rescreening-finished": null,
  "lookalike-withdrawn": null,
  "lookalike-received": null,
  "lookalike-refused": null,
  "lookalike-approved": null,
  "lookalike-proposed": null,
  // These say that something was erased: erased themselves, the log could no longer be verified.
  "payloads-erased": null,
  "log-exported": "access",
  "journal-exported": "access",
  "personal-data-shown": "access",
  // An account is what its entries say: without them nobody could sign in.
  "officer-added": null,
  "officer-changed": null,
  "pin-changed": null,
  "idle-lock-set": null,
  "recovery-key-issued": null,
  "message-read": "access",
  "officer-signed-in": "access",
  "officer-signed-out": "access",
  "sign-in-failed": "access",
  "shift-started": "access",
  "shift-ended": "access",
  "screen-locked": "access",
  "screen-unlocked": "access",
  "recovery-used": "access",
  "reason-codes-changed": null,
  "truck-registered": "trucks",
  "papers-changed": "trucks",
  "lines-declared": "trucks",
  "lines-screened": "trucks",
  "truck-moved": "trucks",
  "hits-gone": "trucks",
  "match-dismissed": "trucks",
  "dismissal-withdrawn": "trucks",
  "decision-recorded": "trucks",
  "decision-revised": "trucks",
  "truck-withdrawn": "trucks",
  "file-attached": "trucks",
  "file-described": "trucks",
  "file-withdrawn": "trucks",
  "act-saved": "access",
  "act-printed": "access",
  "case-exported": "access",
  "posts-exported": "access",
  "document-not-given-out": "access",
  "evidence-opened": "access",
} as const satisfies Record<EntryKind, RetentionClass | null>;

export function kindsOf(retentionClass: RetentionClass): EntryKind[] {
  return kinds.filter((kind) => CLASS_OF[kind] === retentionClass);
}

const isKind = (name: string): name is EntryKind => name in CLASS_OF;
const kinds = Object.keys(CLASS_OF).filter(isKind);

/** Payloads from before this moment have had their time; `null` when they are kept for ever. */
export function endOfRetention(retention: Retention, retentionClass: RetentionClass, now: Date): Date | null {
  const months = retention[retentionClass];
  if (months === null) return null;
  const end = new Date(now);
  const day = end.getUTCDate();
  end.setUTCMonth(end.getUTCMonth() - months);
  // The 31st of a shorter month is its last day, not one of the next month.
  if (end.getUTCDate() !== day) end.setUTCDate(0);
  return end;
}
