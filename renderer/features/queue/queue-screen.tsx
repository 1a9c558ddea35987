import { Button, Group, Stack, Text, Title } from "@mantine/core";
import { IconTruck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { FailureAlert } from "../../components/failure-alert.tsx";
import { KeyHint } from "../../components/key-hint.tsx";
import { useNewTruck } from "../inspection/use-new-truck.ts";
import { useSettings } from "../settings/use-settings.ts";
import { DecidedToday } from "./decided-today.tsx";
import { Drafts } from "./drafts.tsx";
import classes from "./queue.module.css";

/** Where a shift begins: what is in work, the next truck, and what was decided today. */
export function QueueScreen() {
  const { t } = useTranslation();
  const { info, settings } = useSettings();
  const { start, isPending, error } = useNewTruck();
  return (
    <div className={classes.screen}>
      <section className={classes.work} aria-label={t("queue.inWork")}>
        <Group justify="space-between" wrap="nowrap">
          <div>
            <Title order={1}>{info?.station?.post}</Title>
            <Text size="sm" c="dimmed">
              {[info?.station?.crossing, settings?.officer].filter(Boolean).join(" · ")}
            </Text>
          </div>
          <Button
            size="md"
            autoFocus
            loading={isPending}
            onClick={start}
            leftSection={<IconTruck size={20} aria-hidden />}
            rightSection={<KeyHint keys="F2" />}
            aria-keyshortcuts="F2"
          >
            {t("commands.nextTruck")}
          </Button>
        </Group>
        {error && <FailureAlert title={t("queue.newFailed")} error={error} onRetry={start} />}
        <Stack gap="xs" className={classes.drafts}>
          <Title order={2}>{t("queue.inWork")}</Title>
          <Drafts />
        </Stack>
      </section>
      <DecidedToday />
    </div>
  );
}
