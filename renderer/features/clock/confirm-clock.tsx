import { Button, Group, Popover, Stack, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { call } from "../../api.ts";
import { FailureAlert } from "../../components/failure-alert.tsx";
import { useFormat } from "../../i18n/format.ts";
import { useMay } from "../sign-in/use-desk-session.ts";

interface ConfirmClockProps {
  /** The entry that the doubt began with. */
  doubt: number;
  compact?: boolean;
}

/** Lets the officer say that date and time are right, after showing them: it is recorded with the officer's name. */
export function ConfirmClock({ doubt, compact = false }: ConfirmClockProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const queryClient = useQueryClient();
  const mayConfirm = useMay("clock.confirm");
  const [asked, setAsked] = useState<string | null>(null);
  const confirm = useMutation({
    mutationFn: () => call("clock.confirm", { doubt }),
    onSuccess: () =>
      Promise.all(
        ["clock.state", "clock.doubts"].map((channel) =>
          queryClient.invalidateQueries({ queryKey: [channel] }),
        ),
      ),
  });
  if (!mayConfirm) return null;
  return (
    <Popover
      opened={asked !== null}
      onChange={(opened) => !opened && setAsked(null)}
      position="bottom-end"
      width={360}
      trapFocus
      withArrow
      shadow="md"
    >
      <Popover.Target>
        <Button
          variant="default"
          size={compact ? "compact-sm" : "sm"}
          style={{ flexShrink: 0 }}
          onClick={() => setAsked(new Date().toISOString())}
        >
          {t("clock.right")}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="xs">
          <Text size="sm" fw={600}>
            {t("clock.now", { now: format.dateTime(asked ?? new Date().toISOString()) })}
          </Text>
          <Text size="sm">{t("clock.confirmHint")}</Text>
          {confirm.isError && <FailureAlert title={t("messages.failed")} error={confirm.error} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={() => setAsked(null)}>
              {t("common.cancel")}
            </Button>
            <Button loading={confirm.isPending} onClick={() => confirm.mutate()}>
              {t("clock.confirm")}
            </Button>
          </Group>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
