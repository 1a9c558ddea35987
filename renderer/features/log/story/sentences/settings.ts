import type { SettingChange, settingsPayloads } from "../../../../../shared/schemas/entries/settings.ts";
import type { Sentences, Speech } from "./sentence.ts";

export const settingSentences: Sentences<keyof typeof settingsPayloads> = {
  "setting-changed": (change, speech) => {
    const [from, to] = valuesOf(change, speech);
    return speech.t(`story.kinds.setting-changed.${change.setting}`, { from, to });
  },
};

function valuesOf(change: SettingChange, { t, format }: Speech): readonly [string, string] {
  const none = t("story.setting.none");
  const both = <T>({ from, to }: { from: T; to: T }, say: (value: T) => string) =>
    [say(from), say(to)] as const;
  switch (change.setting) {
    case "draw-share":
      // A share is kept as a fraction: 0.07 × 100 would not be 7.
      return both(change, (share) => `${format.number(Math.round(share * 10_000) / 100)} %`);
    case "second-backup-folder":
      return both(change, (folder) => folder ?? none);
    case "rescreening-days":
      return both(change, (days) => format.number(days));
    case "sync-paused":
    case "catalogue-auto":
      return both(change, (isOn) => (isOn ? t("story.setting.on") : t("story.setting.off")));
    case "sync-bandwidth":
      return both(change, (bytes) =>
        bytes === 0 ? t("story.setting.unlimited") : t("story.setting.bytes", { count: bytes }),
      );
    case "hosted-hub":
      return both(change, (hub) => (hub ? `${hub.name} (${hub.host ?? ""}:${hub.port})` : none));
  }
}
