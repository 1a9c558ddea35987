import { errorCodeSchema } from "../../../../../shared/contract/errors.ts";
import type { syncPayloads } from "../../../../../shared/schemas/entries/sync.ts";
import { whatOf } from "../../../../components/down-kind.ts";
import type { Sentences } from "./sentence.ts";

export const syncSentences: Sentences<keyof typeof syncPayloads> = {
  "sync-enrolled": ({ name, address }, { t }) => t("story.kinds.sync-enrolled", { name, address }),
  "hub-certificate-replaced": ({ name, fingerprint }, { t }) =>
    t("story.kinds.hub-certificate-replaced", { name, fingerprint }),
  "sync-item-applied": ({ kind, subject }, { t }) => t("story.kinds.sync-item-applied", { kind, subject }),
  "sync-item-not-applied": ({ kind, state, reason }, { t }) => {
    const code = errorCodeSchema.safeParse(reason).data;
    const why = code === undefined ? t(`sync.offerStates.${state}`) : t(`errors.${code}`);
    return t("story.kinds.sync-item-not-applied", { what: whatOf(kind, t), why });
  },
  "watch-item-added": ({ value, note }, { t }) =>
    t("story.kinds.watch-item-added", { what: [value, note].filter(Boolean).join(" — ") }),
  "watch-item-removed": (_payload, { t }) => t("story.kinds.watch-item-removed"),
  "message-read": (_payload, { t }) => t("story.kinds.message-read"),
};
