import { SegmentedControl, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { call } from "../../api.ts";
import { FailureAlert } from "../../components/failure-alert.tsx";
import { ask } from "../../queries.ts";
import { useMay } from "../sign-in/use-desk-session.ts";

const CHOICES = [2, 5, 10, 15, 30] as const;

/** After how many minutes alone the screen locks itself: a supervisor's choice. */
export function IdleLock({ minutes }: { minutes: number }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const may = useMay("settings.set-idle-lock");
  const save = useMutation({
    mutationFn: (idleMinutes: number) => call("settings.set-idle-lock", { idleMinutes }),
    onSuccess: (settings) => {
      queryClient.setQueryData(ask("app.info").queryKey, (old) => old && { ...old, settings });
    },
  });
  return (
    <div>
      <Text size="sm" fw={500} mb={4}>
        {t("settings.idle")}
      </Text>
      {may ? (
        <SegmentedControl
          aria-label={t("settings.idle")}
          value={String(minutes)}
          onChange={(value) => save.mutate(Number(value))}
          data={CHOICES.map((choice) => ({ value: String(choice), label: String(choice) }))}
        />
      ) : (
        <Text size="sm">{t("settings.idleMinutes", { count: minutes })}</Text>
      )}
      {save.isError && <FailureAlert title={t("settings.failed")} error={save.error} />}
    </div>
  );
}
