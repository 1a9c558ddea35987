import { Tooltip, UnstyledButton } from "@mantine/core";
import {
  IconCloudCheck,
  IconCloudExclamation,
  IconCloudOff,
  IconCloudPause,
  IconCloudUp,
} from "@tabler/icons-react";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { SyncStatus } from "../../../shared/schemas/sync.ts";
import { useFormat } from "../../i18n/format.ts";
import { useNavigation } from "../../navigation.tsx";
import shell from "../shell/shell.module.css";
import { useFreshAfterSync, useSyncStatus } from "./use-sync-status.ts";

const ICONS = {
  off: IconCloudOff,
  idle: IconCloudCheck,
  working: IconCloudUp,
  waiting: IconCloudExclamation,
  paused: IconCloudPause,
} as const;

/** Whether the hub has everything; nothing at all on a computer without a hub. */
export function SyncIndicator() {
  const { t } = useTranslation();
  const { go } = useNavigation();
  const status = useSyncStatus();
  useFreshAfterSync();
  if (!status.data || status.data.activity.state === "off") return null;
  const { activity } = status.data;
  const Icon = ICONS[activity.state];
  return (
    <Tooltip label={<SyncSentence status={status.data} />} position="right" multiline maw={320}>
      <UnstyledButton
        className={shell.item}
        aria-label={t("sync.indicator", { text: shortText(t, status.data) })}
        {...(activity.state === "waiting" && { c: "check" })}
        onClick={() => go({ name: "settings" })}
      >
        <Icon size={21} stroke={1.7} aria-hidden />
        {shortText(t, status.data)}
      </UnstyledButton>
    </Tooltip>
  );
}

function shortText(t: TFunction, { activity, waitingEntries, waitingFiles }: SyncStatus): string {
  if (activity.state === "paused") return t("sync.short.paused");
  const waiting = waitingEntries + waitingFiles;
  return waiting === 0 ? t("sync.short.sent") : t("sync.short.waiting", { count: waiting });
}

/** The same in a whole sentence, with why it waits. */
export function SyncSentence({ status }: { status: SyncStatus }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { activity, lastContact } = status;
  const contact = lastContact
    ? t("sync.contact", { time: format.dateTime(lastContact) })
    : t("sync.noContact");
  return (
    <>
      {activity.state === "waiting"
        ? `${t(`errors.${activity.reason}`)} ${t("sync.retryAt", { time: format.time(activity.retryAt) })}`
        : t(`sync.states.${activity.state}`)}{" "}
      {activity.state !== "off" && contact}
    </>
  );
}
