import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { IconClockExclamation } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { ResponseOf } from "../../../shared/contract/contract.ts";
import { call } from "../../api.ts";
import { FailureAlert } from "../../components/failure-alert.tsx";
import { useFormat } from "../../i18n/format.ts";
import { ask } from "../../queries.ts";
import { useMay } from "../sign-in/use-desk-session.ts";
import { ConfirmClock } from "./confirm-clock.tsx";

/** On every screen while the clock is in doubt: whole until the officer has read it, then one line. */
export function ClockNotice() {
  const { data: doubt } = useQuery(ask("clock.state"));
  return doubt ? <Notice key={doubt.since} doubt={doubt} /> : null;
}

function Notice({ doubt }: { doubt: NonNullable<ResponseOf<"clock.state">> }) {
  const { t } = useTranslation();
  const format = useFormat();
  const queryClient = useQueryClient();
  const mayAnswer = useMay("clock.read");
  const { since, fault, previous, now } = doubt;
  const read = useMutation({
    mutationFn: () => call("clock.read", { doubt: since }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ["clock.state"] }),
  });
  const icon = <IconClockExclamation aria-hidden />;
  if (doubt.read)
    return (
      <Alert role="status" color="check" radius={0} py={4} icon={icon}>
        <Group justify="space-between" wrap="nowrap" gap="lg">
          <Text size="sm">{t(`clock.short.${fault}`, { since })}</Text>
          <ConfirmClock doubt={since} compact />
        </Group>
      </Alert>
    );
  return (
    <Alert role="alert" color="check" radius={0} py="xs" icon={icon} title={t(`clock.title.${fault}`)}>
      <Group justify="space-between" wrap="nowrap" align="flex-end" gap="lg">
        <Stack gap={2}>
          <Text size="sm">
            {t("clock.said", { previous: format.dateTime(previous), now: format.dateTime(now) })}{" "}
            {t("clock.safe")}
          </Text>
          <Text size="sm">{t("clock.do", { since })}</Text>
          {read.isError && <FailureAlert title={t("messages.failed")} error={read.error} />}
        </Stack>
        {mayAnswer && (
          <Group gap="xs" wrap="nowrap">
            <ConfirmClock doubt={since} />
            <Button variant="default" loading={read.isPending} onClick={() => read.mutate()}>
              {t("messages.read")}
            </Button>
          </Group>
        )}
      </Group>
    </Alert>
  );
}
