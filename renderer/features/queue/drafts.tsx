import { EmptyState, Group, Skeleton, Stack, Text, UnstyledButton } from "@mantine/core";
import { IconChevronRight, IconTruckLoading } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { DraftSummary } from "../../../shared/schemas/inspection.ts";
import { useCommands } from "../../commands.tsx";
import { FailureAlert } from "../../components/failure-alert.tsx";
import { useFormat } from "../../i18n/format.ts";
import { useNavigation } from "../../navigation.tsx";
import { ask } from "../../queries.ts";
import { WatchBadge } from "../watch/watch-badge.tsx";
import classes from "./queue.module.css";

/** Trucks whose inspection has begun and not ended; they survive anything but a decision. */
export function Drafts() {
  const { t } = useTranslation();
  const { go } = useNavigation();
  const drafts = useQuery(ask("draft.list"));
  const open = (id: string) => go({ name: "inspection", id });

  useCommands(
    (drafts.data ?? []).map(({ id, plate }) => ({
      id: `draft-${id}`,
      group: "truck" as const,
      label: t("commands.openDraft", { plate: plate || t("common.noPlate") }),
      run: () => open(id),
    })),
  );

  if (drafts.isPending) return <Skeleton h={64} aria-label={t("common.loading")} />;
  if (drafts.isError) {
    return (
      <FailureAlert title={t("queue.failed")} error={drafts.error} onRetry={() => void drafts.refetch()} />
    );
  }
  if (drafts.data.length === 0) {
    return (
      <EmptyState
        p="xl"
        icon={<IconTruckLoading aria-hidden />}
        title={t("queue.empty")}
        description={t("queue.emptyHint")}
      />
    );
  }
  return (
    <Stack component="ul" gap={6} m={0} p={0} className={classes.list}>
      {drafts.data.map((draft) => (
        <li key={draft.id}>
          <DraftCard draft={draft} onOpen={() => open(draft.id)} />
        </li>
      ))}
    </Stack>
  );
}

function DraftCard({ draft, onOpen }: { draft: DraftSummary; onOpen: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <UnstyledButton className={classes.draft} onClick={onOpen}>
      <div className={classes.truck}>
        <Text fw={600} truncate>
          <bdi>{draft.plate || t("common.noPlate")}</bdi>
        </Text>
        <Text size="sm" c="dimmed" truncate>
          <bdi>{draft.carrier || t("queue.noCarrier")}</bdi>
        </Text>
      </div>
      <WatchBadge inspection={draft.id} />
      <div className={classes.facts}>
        <Text size="sm">{t("queue.lines", { count: draft.lineCount })}</Text>
        <Text size="xs" c="dimmed">
          {t("queue.since", { time: format.shortTime(draft.startedAt) })}
        </Text>
      </div>
      <Group c="dimmed">
        <IconChevronRight size={18} aria-hidden />
      </Group>
    </UnstyledButton>
  );
}
