import {
  ActionIcon,
  Badge,
  Button,
  Group,
  Popover,
  Stack,
  Text,
  Textarea,
  Title,
  Tooltip,
} from "@mantine/core";
import { IconArrowLeft, IconTrash } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Papers } from "../../../shared/schemas/inspection.ts";
import { FailureAlert } from "../../components/failure-alert.tsx";
import { useFormat } from "../../i18n/format.ts";
import { useNavigation } from "../../navigation.tsx";
import classes from "./inspection.module.css";
import { SaveIndicator } from "./save-state.tsx";
import type { SaveState } from "./session/autosave.ts";
import type { InspectionSession } from "./session/session.ts";
import { useSessions } from "./session/session-context.tsx";

interface InspectionHeaderProps {
  session: InspectionSession;
  papers: Papers;
  saving: SaveState;
  untouched: boolean;
}

/** Which truck, since when, and whether it is safe on disk. */
export function InspectionHeader({ session, papers, saving, untouched }: InspectionHeaderProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { go } = useNavigation();
  return (
    <header className={classes.header}>
      <Tooltip label={t("inspection.back")}>
        <ActionIcon
          variant="subtle"
          size="lg"
          aria-label={t("inspection.back")}
          onClick={() => go({ name: "queue" })}
        >
          <IconArrowLeft size={20} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Title order={1} size="h2" className={classes.plate}>
        <bdi>{papers.plate || t("inspection.new")}</bdi>
      </Title>
      {session.revises !== undefined && <Badge color="check">{t("inspection.revising")}</Badge>}
      <Text size="sm" c="dimmed">
        {t("inspection.since", { time: format.shortTime(session.startedAt) })}
      </Text>
      <Group ml="auto" gap="md" wrap="nowrap">
        <SaveIndicator saving={saving} />
        <Discard session={session} sure={untouched} />
      </Group>
    </header>
  );
}

/** Throws the draft away: at once while it is empty, else after a second look. */
function Discard({ session, sure }: { session: InspectionSession; sure: boolean }) {
  const { t } = useTranslation();
  const { go } = useNavigation();
  const sessions = useSessions();
  const queryClient = useQueryClient();
  const [reason, setReason] = useState("");
  const revising = session.revises !== undefined;
  const discard = useMutation({
    mutationFn: () => session.discard(reason),
    onSuccess: async () => {
      sessions.close(session.id);
      await queryClient.invalidateQueries({ queryKey: ["queue.list"] });
      await queryClient.invalidateQueries({ queryKey: ["log.story"] });
      go({ name: "queue" });
    },
  });
  // Emptied by hand, but known to the log: then a reason is asked for after all.
  const atOnce = sure && !discard.isError;
  const trigger = (
    <Button
      variant="subtle"
      size="compact-sm"
      c="dimmed"
      fw={500}
      leftSection={<IconTrash size={16} aria-hidden />}
      {...(atOnce && { onClick: () => discard.mutate() })}
    >
      {revising ? t("inspection.giveUp") : t("inspection.discard")}
    </Button>
  );
  if (atOnce) return trigger;
  return (
    <Popover width={340} position="bottom-end" withArrow trapFocus shadow="md" defaultOpened={sure}>
      <Popover.Target>{trigger}</Popover.Target>
      <Popover.Dropdown>
        <Stack gap="sm">
          <Text size="sm">{revising ? t("inspection.giveUpSure") : t("inspection.discardSure")}</Text>
          <Textarea
            label={t("inspection.discardReason")}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            maxLength={2_000}
            autosize
            minRows={1}
            maxRows={4}
            required
          />
          {discard.isError && <FailureAlert title={t("inspection.discardFailed")} error={discard.error} />}
          <Button
            color="hit"
            loading={discard.isPending}
            disabled={reason.trim() === ""}
            onClick={() => discard.mutate()}
          >
            {revising ? t("inspection.giveUp") : t("inspection.discardYes")}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
