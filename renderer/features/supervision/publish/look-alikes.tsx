import { Button, EmptyState, Group, Paper, Skeleton, Stack, Text, Title } from "@mantine/core";
import { IconArrowsDiff } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { ResponseOf } from "../../../../shared/contract/contract.ts";
import type { HubAccount } from "../../../../shared/sync/sessions.ts";
import { call } from "../../../api.ts";
import { FailureAlert } from "../../../components/failure-alert.tsx";
import { useFormat } from "../../../i18n/format.ts";
import { ask } from "../../../queries.ts";
import { AsOf } from "../connection/as-of.tsx";

type Proposal = ResponseOf<"supervision.look-alikes">["answer"]["lookAlikes"][number];

/** "Not this" of the officers that waits for a supervisor's word. */
export function LookAlikes({ account }: { account: HubAccount }) {
  const { t } = useTranslation();
  const proposals = useQuery(ask("supervision.look-alikes"));
  return (
    <Paper component="section" withBorder p="md" radius="md">
      <Title order={2} mb="sm">
        {t("supervision.lookAlikes.title")}
      </Title>
      {proposals.isPending && <Skeleton h={100} aria-label={t("common.loading")} />}
      {proposals.isError && (
        <FailureAlert
          title={t("supervision.lookAlikes.failed")}
          error={proposals.error}
          onRetry={() => void proposals.refetch()}
        />
      )}
      {proposals.data && (
        <Stack gap="sm">
          <AsOf asOf={proposals.data.asOf} stale={proposals.data.stale} />
          {proposals.data.answer.lookAlikes.length === 0 && (
            <EmptyState icon={<IconArrowsDiff aria-hidden />} title={t("supervision.lookAlikes.empty")} />
          )}
          {proposals.data.answer.lookAlikes.map((proposal) => (
            <LookAlike key={proposal.id} proposal={proposal} account={account} />
          ))}
        </Stack>
      )}
    </Paper>
  );
}

function LookAlike({ proposal, account }: { proposal: Proposal; account: HubAccount }) {
  const { t } = useTranslation();
  const format = useFormat();
  const queryClient = useQueryClient();
  const decide = useMutation({
    mutationFn: (active: boolean) => {
      const { id, words, category, reason, note, proposedBy } = proposal;
      const content = { id, words, category, reason, note, proposedBy, approvedBy: account.name };
      return call("supervision.publish", {
        kind: "look-alike",
        content: { ...content, until: null, active },
      });
    },
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ["supervision.look-alikes"] }),
  });
  return (
    <Paper withBorder p="sm" radius="sm">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Stack gap={2}>
          <Text fw={600}>{proposal.words}</Text>
          <Text size="sm">
            {t("supervision.lookAlikes.notThis", { category: proposal.category })} {proposal.note}
          </Text>
          <Text size="xs" c="dimmed">
            {[proposal.post, proposal.proposedBy, format.dateTime(proposal.proposedAt)].join(" · ")}
          </Text>
        </Stack>
        <Group gap="xs" wrap="nowrap">
          <Button variant="default" loading={decide.isPending} onClick={() => decide.mutate(false)}>
            {t("supervision.lookAlikes.refuse")}
          </Button>
          <Button loading={decide.isPending} onClick={() => decide.mutate(true)}>
            {t("supervision.lookAlikes.approve")}
          </Button>
        </Group>
      </Group>
      {decide.isError && <FailureAlert title={t("supervision.lookAlikes.failed")} error={decide.error} />}
    </Paper>
  );
}
