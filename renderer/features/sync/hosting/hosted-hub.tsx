import { Alert, Button, Code, DataList, Stack, Text } from "@mantine/core";
import { IconKey } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { HostedHub as Hub, System } from "../../../../shared/schemas/hosting.ts";
import { call } from "../../../api.ts";
import { FailureAlert } from "../../../components/failure-alert.tsx";
import { Fingerprint } from "../fingerprint.tsx";
import { Invitation } from "../invitation.tsx";
import { FirewallHint } from "./firewall-hint.tsx";
import { StationBundle } from "./station-bundle.tsx";

interface HostedHubProps {
  hub: Hub;
  system: System;
  port: number;
}

/** The hub that runs here: how posts reach it, and what is done at its machine. */
export function HostedHub({ hub, system, port }: HostedHubProps) {
  const { t } = useTranslation();
  const invite = useMutation({ mutationFn: () => call("hosting.invite") });
  return (
    <Stack gap="sm">
      <DataList size="sm" labelWidth="9rem" gap="xs">
        <DataList.Item>
          <DataList.ItemLabel>{t("sync.address")}</DataList.ItemLabel>
          <DataList.ItemValue>{hub.address}</DataList.ItemValue>
        </DataList.Item>
        <DataList.Item>
          <DataList.ItemLabel>{t("sync.fingerprint")}</DataList.ItemLabel>
          <DataList.ItemValue>
            <Fingerprint value={hub.fingerprint} />
          </DataList.ItemValue>
        </DataList.Item>
      </DataList>
      {hub.firstAccount && (
        <Alert color="check" icon={<IconKey aria-hidden />} title={t("hosting.firstAccount")}>
          <Text size="sm">{t("hosting.firstAccountText")}</Text>
          <Code>
            {hub.firstAccount.login} {hub.firstAccount.password}
          </Code>
        </Alert>
      )}
      <FirewallHint system={system} port={port} />
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
      <StationBundle />
    </Stack>
  );
}
