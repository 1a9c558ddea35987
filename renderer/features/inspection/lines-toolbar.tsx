import { Button, Group, Progress, Text, Title } from "@mantine/core";
import { IconArrowBackUp, IconFileImport, IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { KeyHint } from "../../components/key-hint.tsx";
import { VERDICT_ICONS } from "../../components/verdict-badge.tsx";
import { useFormat } from "../../i18n/format.ts";
import classes from "./inspection.module.css";
import type { ScreeningState } from "./session/screener.ts";
import type { Summary } from "./summary.ts";

const COUNTED = ["hit", "check", "clear"] as const;

interface LinesToolbarProps {
  summary: Summary;
  screening: ScreeningState;
  /** What has just been done to the lines and can be taken back. */
  notice: string | null;
  onUndo: () => void;
  onAdd: () => void;
  onImport: () => void;
  onCancel: () => void;
  onResume: () => void;
}

export function LinesToolbar(props: LinesToolbarProps) {
  const { summary, screening, notice, onUndo, onAdd, onImport, onCancel, onResume } = props;
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Group className={classes.toolbar} justify="space-between" wrap="nowrap">
      <Group gap="md" wrap="nowrap" className={classes.counts}>
        <Title order={2}>{t("lines.title", { count: summary.declared })}</Title>
        {COUNTED.filter((verdict) => summary.counts[verdict] > 0).map((verdict) => {
          const Icon = VERDICT_ICONS[verdict];
          return (
            <Group key={verdict} gap={4} wrap="nowrap" c={verdict}>
              <Icon size={16} aria-hidden />
              <Text
                size="sm"
                fw={600}
                aria-label={t(`lines.counts.${verdict}`, { count: summary.counts[verdict] })}
              >
                {format.number(summary.counts[verdict])}
              </Text>
            </Group>
          );
        })}
      </Group>
      <LinesStatus
        screening={screening}
        pending={summary.pending}
        notice={notice}
        onUndo={onUndo}
        onCancel={onCancel}
        onResume={onResume}
      />
      <Group gap="xs" wrap="nowrap">
        <Button
          variant="default"
          leftSection={<IconFileImport size={17} aria-hidden />}
          aria-keyshortcuts="Control+O"
          onClick={onImport}
        >
          {t("lines.import")}
        </Button>
        <Button
          variant="default"
          leftSection={<IconPlus size={17} aria-hidden />}
          rightSection={<KeyHint keys="F4" />}
          aria-keyshortcuts="F4"
          onClick={onAdd}
        >
          {t("lines.add")}
        </Button>
      </Group>
    </Group>
  );
}

type LinesStatusProps = Pick<
  LinesToolbarProps,
  "screening" | "notice" | "onUndo" | "onCancel" | "onResume"
> & {
  pending: number;
};

/** Between the counts and the buttons: a bulk job under way, one that was stopped, or what can be undone. */
function LinesStatus({ screening, pending, notice, onUndo, onCancel, onResume }: LinesStatusProps) {
  const { t } = useTranslation();
  const { progress, stopped } = screening;
  if (progress) {
    const percent = (100 * progress.done) / Math.max(progress.total, 1);
    return (
      <Group gap="sm" wrap="nowrap" className={classes.status}>
        <Text size="xs">{t("lines.screening", { done: progress.done, total: progress.total })}</Text>
        <Progress value={percent} flex={1} aria-label={t("lines.progress")} />
        <Button variant="default" size="compact-sm" onClick={onCancel}>
          {t("lines.stop")}
        </Button>
      </Group>
    );
  }
  if (stopped && pending > 0) {
    return (
      <Group gap="sm" wrap="nowrap" className={classes.status} role="status">
        <Text size="xs">{t("lines.stopped", { count: pending })}</Text>
        <Button variant="default" size="compact-sm" onClick={onResume}>
          {t("lines.resume")}
        </Button>
      </Group>
    );
  }
  return (
    <Group gap="sm" wrap="nowrap" className={classes.status} role="status">
      {notice && (
        <>
          <Text size="xs">{notice}</Text>
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconArrowBackUp size={15} aria-hidden />}
            onClick={onUndo}
          >
            {t("lines.undo")}
          </Button>
        </>
      )}
    </Group>
  );
}
