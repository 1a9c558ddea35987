import type { officersPayloads } from "../../../../../shared/schemas/entries/officers.ts";
import type { Sentences } from "./sentence.ts";

export const officerSentences: Sentences<keyof typeof officersPayloads> = {
  "officer-added": ({ name, role }, { t }) =>
    t("story.kinds.officer-added", { name, role: t(`roles.${role}`) }),
  "officer-changed": ({ name, role, active }, { t }) =>
    t(`story.kinds.officer-changed.${active ? "active" : "closed"}`, { name, role: t(`roles.${role}`) }),
  "pin-changed": (_, { t }) => t("story.kinds.pin-changed"),
  "officer-signed-in": (_, { t }) => t("story.kinds.officer-signed-in"),
  "officer-signed-out": (_, { t }) => t("story.kinds.officer-signed-out"),
  "sign-in-failed": ({ attempt, failures }, { t }) =>
    t(`story.kinds.sign-in-failed.${attempt}`, { failures }),
  "shift-started": (_, { t }) => t("story.kinds.shift-started"),
  "shift-ended": (_, { t }) => t("story.kinds.shift-ended"),
  "screen-locked": ({ by }, { t }) => t(`story.kinds.screen-locked.${by}`),
  "screen-unlocked": (_, { t }) => t("story.kinds.screen-unlocked"),
  "idle-lock-set": ({ minutes, from }, { t }) =>
    from === undefined
      ? t("story.kinds.idle-lock-set", { minutes })
      : t("story.kinds.idle-lock-changed", { from, minutes }),
  "recovery-key-issued": (_, { t }) => t("story.kinds.recovery-key-issued"),
  "recovery-used": (_, { t }) => t("story.kinds.recovery-used"),
};
