import { Button, Stack, Switch, Text } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { HostedSettings, HostingState } from "../../../../shared/schemas/hosting.ts";
import { ContractFailure, call } from "../../../api.ts";
import { FailureAlert } from "../../../components/failure-alert.tsx";
import { ask } from "../../../queries.ts";
import { HostedHub } from "./hosted-hub.tsx";
import { HostingForm } from "./hosting-form.tsx";

const PORT = 8443;

/** One switch makes this computer the hub of its network. */
export function HostingPanel() {
  const { t } = useTranslation();
  const hosting = useQuery(ask("hosting.state"));
  if (hosting.isError) return <FailureAlert title={t("hosting.failed")} error={hosting.error} />;
  if (!hosting.data) return null;
  return <Hosting state={hosting.data} />;
}

function Hosting({ state }: { state: HostingState }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [edited, setEdited] = useState<HostedSettings>(
    state.settings ?? { name: t("hosting.defaultName"), port: PORT, host: null },
  );
  const change = useMutation({
    mutationFn: (on: boolean): Promise<HostingState> =>
      on
        ? call("hosting.start", { ...edited, name: edited.name.trim() || t("hosting.defaultName") })
        : call("hosting.stop"),
    onSuccess: (next) => queryClient.setQueryData(ask("hosting.state").queryKey, next),
  });
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        {t("hosting.intro")}
      </Text>
      <Switch
        label={t("hosting.switch")}
        checked={state.hub !== null}
        disabled={change.isPending}
        onChange={(event) => change.mutate(event.currentTarget.checked)}
      />
      {!state.hub && state.failure && !change.isError && (
        <FailureAlert
          title={t("hosting.notStarted")}
          error={new ContractFailure(state.failure)}
          safe={t("hosting.notStartedSafe")}
        />
      )}
      {change.isError && <FailureAlert title={t("hosting.failed")} error={change.error} />}
      {!state.hub && <HostingForm settings={edited} addresses={state.addresses} onChange={setEdited} />}
      {!state.hub && state.settings && (
        <Button
          variant="default"
          style={{ alignSelf: "flex-start" }}
          loading={change.isPending}
          onClick={() => change.mutate(false)}
        >
          {t("hosting.forget")}
        </Button>
      )}
      {state.hub && <HostedHub hub={state.hub} system={state.system} port={state.settings?.port ?? PORT} />}
    </Stack>
  );
}
