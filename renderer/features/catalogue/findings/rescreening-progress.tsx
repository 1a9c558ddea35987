import { Button, Group, NumberInput, Paper, Progress, Text } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { RESCREENING_DAYS } from "../../../../shared/schemas/rescreening.ts";
import { call } from "../../../api.ts";
import { FailureAlert } from "../../../components/failure-alert.tsx";
import { useFormat } from "../../../i18n/format.ts";
import { ask } from "../../../queries.ts";
import { useMay } from "../../sign-in/use-desk-session.ts";

/** How far past trucks are screened again; asked every second while it runs. */
export function RescreeningProgress() {
  const { t } = useTranslation();
  const format = useFormat();
  const queryClient = useQueryClient();
  const maySet = useMay("rescreening.set-days");
  const mayCancel = useMay("rescreening.cancel");
  const state = useQuery({
    ...ask("rescreening.state"),
    refetchInterval: ({ state: { data } }) => (data?.running ? 1_000 : false),
  });
  const ended = state.data?.running === false;
  // What is found is counted at once and comes into the list with the entry that ends the run.
  useEffect(() => {
    if (ended) void queryClient.invalidateQueries({ queryKey: ["rescreening.findings"] });
  }, [ended, queryClient]);
  const refresh = () => queryClient.invalidateQueries({ queryKey: ["rescreening.state"] });
  const cancel = useMutation({ mutationFn: () => call("rescreening.cancel"), onSuccess: refresh });
  const setDays = useMutation({
    mutationFn: (days: number) => call("rescreening.set-days", { days }),
    onSuccess: refresh,
  });
  if (state.isError) return <FailureAlert title={t("findings.stateFailed")} error={state.error} />;
  if (!state.data) return null;
  const { version, running, failed, trucks, lines, total, findings, days } = state.data;
  const counts = { trucks: format.number(trucks), lines: format.number(lines), total: format.number(total) };
  return (
    <Paper component="section" withBorder p="md" radius="md" aria-label={t("findings.progress")}>
      <Group justify="space-between" align="center">
        <div>
          <Text fw={600}>{t("findings.version", { version })}</Text>
          <Text size="sm" role="status">
            {t(`findings.${running ? "running" : "done"}`, {
              ...counts,
              findings: format.number(findings),
            })}
            {failed && ` ${t("findings.stopped")}`}
          </Text>
        </div>
        <Group align="flex-end" gap="xs">
          <NumberInput
            w="13rem"
            label={t("findings.days")}
            description={t("findings.daysHint")}
            min={0}
            max={RESCREENING_DAYS.most}
            allowDecimal={false}
            disabled={!maySet}
            defaultValue={days}
            onBlur={(event) => setDays.mutate(Number(event.currentTarget.value))}
          />
          {running && mayCancel && (
            <Button variant="default" loading={cancel.isPending} onClick={() => cancel.mutate()}>
              {t("findings.cancel")}
            </Button>
          )}
        </Group>
      </Group>
      {running && (
        <Progress
          mt="sm"
          value={total === 0 ? 0 : (trucks / total) * 100}
          aria-label={t("findings.progress")}
          animated
        />
      )}
      {(cancel.isError || setDays.isError) && (
        <FailureAlert title={t("findings.stateFailed")} error={cancel.error ?? setDays.error} />
      )}
    </Paper>
  );
}
