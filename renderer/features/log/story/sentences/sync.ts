import type { syncPayloads } from "../../../../../shared/schemas/entries/sync.ts";
import type { Sentences } from "./sentence.ts";

export const syncSentences: Sentences<keyof typeof syncPayloads> = {
  "sync-enrolled": ({ name, address }, { t }) => t("story.kinds.sync-enrolled", { name, address }),
  "sync-item-applied": ({ kind, subject }, { t }) => t("story.kinds.sync-item-applied", { kind, subject }),
  "watch-item-added": ({ value, note }, { t }) =>
    t("story.kinds.watch-item-added", { what: [value, note].filter(Boolean).join(" — ") }),
  "watch-item-removed": (_payload, { t }) => t("story.kinds.watch-item-removed"),
  "message-read": (_payload, { t }) => t("story.kinds.message-read"),
};
