import { Select, Stack, Switch } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { SyncSettings } from "../../../shared/schemas/sync.ts";
import { call } from "../../api.ts";
import { FailureAlert } from "../../components/failure-alert.tsx";

/** Bytes a second. */
const RATES = [0, 16 * 1024, 64 * 1024, 256 * 1024, 1024 * 1024];

export function SyncControls({ settings }: { settings: SyncSettings }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const save = useMutation({
    mutationFn: (changes: Partial<SyncSettings>) => call("sync.configure", changes),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ["sync.details"] }),
  });
  return (
    <Stack gap="sm">
      <Switch
        label={t("sync.pause")}
        description={t("sync.pauseHint")}
        checked={settings.paused}
        onChange={(event) => save.mutate({ paused: event.currentTarget.checked })}
      />
      <Switch
        label={t("sync.catalogueAuto")}
        description={t("sync.catalogueAutoHint")}
        checked={settings.catalogueAuto}
        onChange={(event) => save.mutate({ catalogueAuto: event.currentTarget.checked })}
      />
      <Select
        label={t("sync.bandwidth")}
        maw={240}
        allowDeselect={false}
        value={String(settings.bandwidth)}
        onChange={(value) => value !== null && save.mutate({ bandwidth: Number(value) })}
        data={RATES.map((rate) => ({
          value: String(rate),
          label: rate === 0 ? t("sync.unlimited") : t("sync.rate", { kilobytes: rate / 1024 }),
        }))}
      />
      {save.isError && <FailureAlert title={t("settings.failed")} error={save.error} />}
    </Stack>
  );
}
