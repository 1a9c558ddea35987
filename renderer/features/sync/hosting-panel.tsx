import {
  Alert,
  Button,
  Code,
  DataList,
  Group,
  NumberInput,
  Stack,
  Switch,
  Text,
  TextInput,
} from "@mantine/core";
import { IconKey } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { HostingState } from "../../../shared/schemas/sync.ts";
import { call } from "../../api.ts";
import { FailureAlert } from "../../components/failure-alert.tsx";
import { ask } from "../../queries.ts";
import { Fingerprint } from "./fingerprint.tsx";
import { Invitation } from "./invitation.tsx";

const PORT = 8443;

/** One switch makes this computer the hub of its network. */
export function HostingPanel() {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const hosting = useQuery(ask("hosting.state"));
  const [name, setName] = useState("");
  const [port, setPort] = useState(PORT);
  const change = useMutation({
    mutationFn: (on: boolean): Promise<HostingState> =>
      on
        ? call("hosting.start", { name: name.trim() || t("hosting.defaultName"), port })
        : call("hosting.stop"),
    onSuccess: (state) => queryClient.setQueryData(ask("hosting.state").queryKey, state),
  });
  if (hosting.isError) return <FailureAlert title={t("hosting.failed")} error={hosting.error} />;
  if (!hosting.data) return null;
  const state = hosting.data;
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        {t("hosting.intro")}
      </Text>
      <Switch
        label={t("hosting.switch")}
        checked={state.running}
        disabled={change.isPending}
        onChange={(event) => change.mutate(event.currentTarget.checked)}
      />
      {!state.running && (
        <Group grow align="flex-start">
          <TextInput
            label={t("hosting.name")}
            placeholder={t("hosting.defaultName")}
            value={name}
            maxLength={120}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <NumberInput
            label={t("hosting.port")}
            value={port}
            min={1}
            max={65_535}
            allowDecimal={false}
            onChange={(value) => setPort(Number(value) || PORT)}
          />
        </Group>
      )}
      {change.isError && <FailureAlert title={t("hosting.failed")} error={change.error} />}
      {state.running && <Running state={state} />}
    </Stack>
  );
}

function Running({ state }: { state: Extract<HostingState, { running: true }> }) {
  const { t } = useTranslation();
  const invite = useMutation({ mutationFn: () => call("hosting.invite") });
  return (
    <Stack gap="sm">
      <DataList size="sm" labelWidth="9rem" gap="xs">
        <DataList.Item>
          <DataList.ItemLabel>{t("sync.address")}</DataList.ItemLabel>
          <DataList.ItemValue>{state.address}</DataList.ItemValue>
        </DataList.Item>
        <DataList.Item>
          <DataList.ItemLabel>{t("sync.fingerprint")}</DataList.ItemLabel>
          <DataList.ItemValue>
            <Fingerprint value={state.fingerprint} />
          </DataList.ItemValue>
        </DataList.Item>
      </DataList>
      {state.firstAccount && (
        <Alert color="check" icon={<IconKey aria-hidden />} title={t("hosting.firstAccount")}>
          <Text size="sm">{t("hosting.firstAccountText")}</Text>
          <Code>
            {state.firstAccount.login} {state.firstAccount.password}
          </Code>
        </Alert>
      )}
      <Button
        variant="default"
        style={{ alignSelf: "flex-start" }}
        loading={invite.isPending}
        onClick={() => invite.mutate()}
      >
        {t("hosting.invite")}
      </Button>
      {invite.isError && <FailureAlert title={t("supervision.invite.failed")} error={invite.error} />}
      {invite.data && <Invitation text={invite.data.text} expiresAt={invite.data.expiresAt} />}
    </Stack>
  );
}
