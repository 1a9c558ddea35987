import { Button, EmptyState, Group, Paper, Skeleton, Stack, Text, Title } from "@mantine/core";
import { IconArrowsDiff } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ResponseOf } from "../../../../shared/contract/contract.ts";
import { LOOK_ALIKE_DAYS } from "../../../../shared/schemas/look-alike.ts";
import type { HubAccount } from "../../../../shared/sync/sessions.ts";
import { FailureAlert } from "../../../components/failure-alert.tsx";
import { useFormat } from "../../../i18n/format.ts";
import { ask } from "../../../queries.ts";
import { useCategoryTitle } from "../../catalogue/use-category-title.ts";
import { AsOf } from "../connection/as-of.tsx";
import { usePublish } from "../deliveries/use-publish.ts";
import { UntilInput } from "../watch/until-input.tsx";

type Proposal = ResponseOf<"supervision.look-alikes">["answer"]["lookAlikes"][number];

interface ProposalsProps {
  account: HubAccount;
  mayPublish: boolean;
}

/** "Not this" of the officers that waits for a supervisor's word. */
export function Proposals({ account, mayPublish }: ProposalsProps) {
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
            <Proposed key={proposal.id} proposal={proposal} account={account} mayPublish={mayPublish} />
          ))}
        </Stack>
      )}
    </Paper>
  );
}

const DAY_MS = 86_400_000;
const dayIn = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);

function Proposed({ proposal, account, mayPublish }: ProposalsProps & { proposal: Proposal }) {
  const { t } = useTranslation();
  const format = useFormat();
  const titleOf = useCategoryTitle();
  const decide = usePublish();
  const [until, setUntil] = useState(() => dayIn(LOOK_ALIKE_DAYS.usual));
  const { id, words, category, reason, note, proposedBy } = proposal;
  const send = (active: boolean) => {
    const content = { id, words, category, reason, note, proposedBy, approvedBy: account.name, active };
    decide.mutate([{ kind: "look-alike", content: { ...content, until: active ? until : null } }]);
  };
  return (
    <Paper withBorder p="sm" radius="sm">
      <Stack gap={2} mb={mayPublish ? "xs" : 0}>
        <Text fw={600}>{words}</Text>
        <Text size="sm">
          {t("supervision.lookAlikes.notThis", { category: titleOf(category) })} {note}
        </Text>
        <Text size="xs" c="dimmed">
          {[proposal.post, proposedBy, format.dateTime(proposal.proposedAt)].join(" · ")}
        </Text>
      </Stack>
      {mayPublish && (
        <Group gap="xs" align="flex-end">
          <UntilInput
            value={until}
            clearable={false}
            max={dayIn(LOOK_ALIKE_DAYS.most)}
            onChange={(day) => setUntil(day ?? dayIn(LOOK_ALIKE_DAYS.usual))}
          />
          <Button loading={decide.isPending} onClick={() => send(true)}>
            {t("supervision.lookAlikes.approve")}
          </Button>
          <Button variant="default" loading={decide.isPending} onClick={() => send(false)}>
            {t("supervision.lookAlikes.refuse")}
          </Button>
        </Group>
      )}
      {decide.isError && <FailureAlert title={t("supervision.lookAlikes.failed")} error={decide.error} />}
    </Paper>
  );
}
