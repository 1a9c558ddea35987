import type { EntryKind } from "../schemas/log-entry.ts";

/** What the entries of the log are about, as who reads all of it looks for them. */
export const JOURNAL_GROUPS = [
  "trucks",
  "access",
  "settings",
  "catalogue",
  "backups",
  "sync",
  "faults",
] as const;
export type JournalGroup = (typeof JOURNAL_GROUPS)[number];

/** Every kind must choose. */
const GROUP_OF = {
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
  "act-saved": "trucks",
  "act-printed": "trucks",
  "case-exported": "trucks",
  "posts-exported": "access",
  "document-not-given-out": "access",
  "evidence-opened": "trucks",
  "officer-added": "access",
  "officer-changed": "access",
  "officer-signed-in": "access",
  "officer-signed-out": "access",
  "sign-in-failed": "access",
  "shift-started": "access",
  "shift-ended": "access",
  "pin-changed": "access",
  "screen-locked": "access",
  "screen-unlocked": "access",
  "recovery-key-issued": "access",
  "recovery-used": "access",
  "personal-data-shown": "access",
  "log-exported": "access",
  "journal-exported": "access",
  "station-named": "settings",
  "idle-lock-set": "settings",
  "setting-changed": "settings",
  "reason-codes-changed": "settings",
  "retention-changed": "settings",
  "payloads-erased": "settings",
  "catalogue-loaded": "catalogue",
  "catalogue-changed": "catalogue",
  "catalogue-draft-submitted": "catalogue",
  "catalogue-draft-withdrawn": "catalogue",
  "catalogue-draft-returned": "catalogue",
  "catalogue-draft-approved": "catalogue",
  "catalogue-published": "catalogue",
  "publisher-key-stored": "catalogue",
  "lookalike-proposed": "catalogue",
  "lookalike-approved": "catalogue",
  "lookalike-refused": "catalogue",
  "lookalike-withdrawn": "catalogue",
  "lookalike-received": "catalogue",
  "rescreening-finished": "catalogue",
  "rescreening-finding-seen": "catalogue",
  "backup-made": "backups",
  "backup-restored": "backups",
  "sync-enrolled": "sync",
  "hub-certificate-replaced": "sync",
  "sync-item-applied": "sync",
  "sync-item-not-applied": "sync",
  "watch-item-added": "sync",
  "watch-item-removed": "sync",
  "message-read": "sync",
  "log-cut-found": "faults",
  "log-verified": "faults",
  "clock-set-back": "faults",
  "clock-far-ahead": "faults",
  "clock-right-again": "faults",
  "clock-notice-read": "faults",
} as const satisfies Record<EntryKind, JournalGroup>;

const isKind = (name: string): name is EntryKind => name in GROUP_OF;
const KINDS = Object.keys(GROUP_OF).filter(isKind);

export const groupOf = (kind: EntryKind): JournalGroup => GROUP_OF[kind];

export function kindsAbout(group: JournalGroup): EntryKind[] {
  return KINDS.filter((kind) => GROUP_OF[kind] === group);
}
