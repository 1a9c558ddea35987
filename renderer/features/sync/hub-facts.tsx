import { Alert, Button, Collapse, CopyButton, DataList, Group, Progress, Stack, Text } from "@mantine/core";
import { IconArrowsSplit2, IconRefresh } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { HubLink, SyncStatus } from "../../../shared/schemas/sync.ts";
import { call } from "../../api.ts";
import { FailureAlert } from "../../components/failure-alert.tsx";
import { useFormat } from "../../i18n/format.ts";
import { EnrolForm } from "./enrol-form.tsx";
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

function Fingerprint({ value }: { value: string }) {
  const { t } = useTranslation();
  return (
    <Group gap={4} justify="flex-start">
      <Text size="xs" ff="monospace" style={{ overflowWrap: "anywhere" }}>
        {value.match(/.{1,8}/g)?.join(" ")}
      </Text>
      <CopyButton value={value}>
        {({ copied, copy }) => (
          <Button size="compact-xs" variant="subtle" onClick={copy}>
            {copied ? t("sync.copied") : t("sync.copy")}
          </Button>
        )}
      </CopyButton>
    </Group>
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
