import { Group, Text } from "@mantine/core";
import { IconAlertOctagon, IconCloudUp, IconDeviceFloppy } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { FailureAlert } from "../../components/failure-alert.tsx";
import { useFormat } from "../../i18n/format.ts";
import type { SaveState } from "./session/autosave.ts";

/** The quiet half: when everything was last on disk. */
export function SaveIndicator({ saving }: { saving: SaveState }) {
  const { t } = useTranslation();
  const format = useFormat();
  const Icon = { saved: IconDeviceFloppy, waiting: IconCloudUp, failed: IconAlertOctagon }[saving.status];
  const text = () => {
    if (saving.status === "failed") return t("save.failed");
    if (saving.status === "waiting") return t("save.waiting");
    return saving.savedAt ? t("save.saved", { time: format.time(saving.savedAt) }) : t("save.untouched");
  };
  return (
    <Group gap={5} wrap="nowrap" c={saving.status === "failed" ? "hit" : "dimmed"}>
      <Icon size={16} aria-hidden />
      <Text size="xs" style={{ whiteSpace: "nowrap" }}>
        {text()}
      </Text>
    </Group>
  );
}

/** The loud half: stays until a save succeeds. */
export function SaveFailure({ saving, onRetry }: { saving: SaveState; onRetry: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (saving.status !== "failed" || !saving.failure) return null;
  const safe = saving.savedAt
    ? t("save.safeSince", { time: format.time(saving.savedAt) })
    : t("save.safeOnScreen");
  return <FailureAlert title={t("save.failedTitle")} error={saving.failure} safe={safe} onRetry={onRetry} />;
}
