import { Alert, Button, Collapse, DataList, Group, Progress, Stack, Text } from "@mantine/core";
import { IconArrowsSplit2, IconRefresh } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { HubLink, SyncStatus } from "../../../shared/schemas/sync.ts";
import { chainTroubles } from "../../../shared/supervision/chain-troubles.ts";
import { call } from "../../api.ts";
import { ChainHealth } from "../../components/chain-health.tsx";
import { FailureAlert } from "../../components/failure-alert.tsx";
import { useFormat } from "../../i18n/format.ts";
import { EnrolForm } from "./enrol-form.tsx";
import { Fingerprint } from "./fingerprint.tsx";
import { SyncSentence } from "./sync-indicator.tsx";
import { useSyncStatus } from "./use-sync-status.ts";

/** Which hub it is, and how far the two are. */
export function HubFacts({ link }: { link: HubLink }) {
  const { t } = useTranslation();
  const format = useFormat();
  const queryClient = useQueryClient();
  const status = useSyncStatus();
  const [again, setAgain] = useState(false);
  const now = useMutation({
    mutationFn: () => call("sync.now"),
    onSuccess: (told) => queryClient.setQueryData(["sync.status"], told),
  });
  return (
    <Stack gap="sm">
      <DataList size="sm" labelWidth="9rem" gap="xs">
        <Fact label={t("sync.hub")}>{link.name || link.hub}</Fact>
        <Fact label={t("sync.address")}>{link.address}</Fact>
        <Fact label={t("sync.fingerprint")}>
          {link.fingerprint ? <Fingerprint value={link.fingerprint} /> : t("sync.plain")}
        </Fact>
        <Fact label={t("sync.enrolledAt")}>{format.dateTime(link.enrolledAt)}</Fact>
        {status.data && (
          <Fact label={t("sync.waitingLabel")}>
            {t("sync.waitingFacts", {
              entries: format.number(status.data.waitingEntries),
              files: format.number(status.data.waitingFiles),
            })}
          </Fact>
        )}
        {status.data && status.data.branches.length > 0 && (
          <Fact label={t("sync.chain")}>
            <ChainHealth troubles={chainTroubles(status.data)} />
          </Fact>
        )}
      </DataList>
      {status.data && <Standing status={status.data} />}
      {now.isError && <FailureAlert title={t("sync.failed")} error={now.error} />}
      <Group gap="xs">
        <Button
          variant="default"
          leftSection={<IconRefresh size={16} aria-hidden />}
          loading={now.isPending}
          onClick={() => now.mutate()}
        >
          {t("sync.now")}
        </Button>
        <Button variant="subtle" aria-expanded={again} onClick={() => setAgain(!again)}>
          {t("sync.enrolAgain")}
        </Button>
      </Group>
      <Collapse expanded={again}>
        <EnrolForm onEnrolled={() => setAgain(false)} />
      </Collapse>
    </Stack>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <DataList.Item>
      <DataList.ItemLabel>{label}</DataList.ItemLabel>
      <DataList.ItemValue style={{ overflowWrap: "anywhere" }}>{children}</DataList.ItemValue>
    </DataList.Item>
  );
}

function Standing({ status }: { status: SyncStatus }) {
  const { t } = useTranslation();
  const { activity, branches } = status;
  return (
    <>
      <Text size="sm" role="status">
        <SyncSentence status={status} />
      </Text>
      {activity.state === "working" && activity.total > 0 && (
        <Progress
          value={(100 * activity.done) / activity.total}
          aria-label={t(`sync.phases.${activity.phase}`)}
        />
      )}
      {branches.length > 1 && (
        <Alert color="check" icon={<IconArrowsSplit2 aria-hidden />} title={t("sync.forked")}>
          {t("sync.forkedText", { count: branches.length })}
        </Alert>
      )}
    </>
  );
}
