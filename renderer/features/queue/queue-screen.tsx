import { Button, Group, Stack, Text, Title } from "@mantine/core";
import { IconTruck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { FailureAlert } from "../../components/failure-alert.tsx";
import { KeyHint } from "../../components/key-hint.tsx";
import { useNewTruck } from "../inspection/use-new-truck.ts";
import { useSettings } from "../settings/use-settings.ts";
import { DecidedToday } from "./decided-today.tsx";
import classes from "./queue.module.css";
import { Queue } from "./queue.tsx";
import { RegisterTruck } from "./register-truck.tsx";

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
        <RegisterTruck />
        <Stack gap="sm" className={classes.drafts}>
          <Queue />
        </Stack>
      </section>
      <DecidedToday />
    </div>
  );
}
