import { Button, Group, Stack, Text, Title } from "@mantine/core";
import { IconTruck } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { FailureAlert } from "../../components/failure-alert.tsx";
import { KeyHint } from "../../components/key-hint.tsx";
import { useFormat } from "../../i18n/format.ts";
import { ask } from "../../queries.ts";
import { useNewTruck } from "../inspection/use-new-truck.ts";
import { useSettings } from "../settings/use-settings.ts";
import { useMay, useOfficer } from "../sign-in/use-desk-session.ts";
import { DecidedToday } from "./decided-today.tsx";
import classes from "./queue.module.css";
import { Queue } from "./queue.tsx";
import { RegisterTruck } from "./register-truck.tsx";

/** As what the officer is here, and since when. */
function ShiftLine() {
  const { t } = useTranslation();
  const format = useFormat();
  const { data: session } = useQuery(ask("session.state"));
  if (session?.phase !== "open") return null;
  const { officer, shiftStartedAt } = session;
  return (
    <Text size="sm" c="dimmed">
      {t("desk.roleSince", { role: t(`roles.${officer.role}`), time: format.shortTime(shiftStartedAt) })}
    </Text>
  );
}

/** Where a shift begins: what is in work, the next truck, and what was decided today. */
export function QueueScreen() {
  const { t } = useTranslation();
  const { info } = useSettings();
  const officer = useOfficer();
  const mayStart = useMay("draft.create");
  const mayRegister = useMay("queue.register");
  const { start, isPending, error } = useNewTruck();
  return (
    <div className={classes.screen}>
      <section className={classes.work} aria-label={t("queue.inWork")}>
        <Group justify="space-between" wrap="nowrap">
          <div>
            <Title order={1}>{info?.station?.post}</Title>
            <Text size="sm" c="dimmed">
              {[info?.station?.crossing, officer?.name].filter(Boolean).join(" · ")}
            </Text>
            <ShiftLine />
          </div>
          {mayStart && (
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
          )}
        </Group>
        {error && <FailureAlert title={t("queue.newFailed")} error={error} onRetry={start} />}
        {mayRegister && <RegisterTruck />}
        <Stack gap="sm" className={classes.drafts}>
          <Queue />
        </Stack>
      </section>
      <DecidedToday />
    </div>
  );
}
