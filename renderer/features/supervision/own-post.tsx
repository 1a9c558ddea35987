import { Skeleton, Stack, Tabs } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Period } from "../../../shared/schemas/supervision.ts";
import { FailureAlert } from "../../components/failure-alert.tsx";
import { ask } from "../../queries.ts";
import { Overview } from "./overview/overview.tsx";
import { OwnChain } from "./own-chain.tsx";
import { WatchView } from "./watch/watch-view.tsx";

/** This post, from its own log: nothing of it needs a network. */
export function OwnPost({ period }: { period: Period }) {
  const { t } = useTranslation();
  return (
    <Tabs defaultValue="overview" keepMounted={false}>
      <Tabs.List mb="md">
        <Tabs.Tab value="overview">{t("supervision.tabs.overview")}</Tabs.Tab>
        <Tabs.Tab value="watch">{t("supervision.tabs.watch")}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="overview">
        <OwnOverview period={period} />
      </Tabs.Panel>
      <Tabs.Panel value="watch">
        <WatchView />
      </Tabs.Panel>
    </Tabs>
  );
}

function OwnOverview({ period }: { period: Period }) {
  const { t } = useTranslation();
  const own = useQuery({ ...ask("supervision.own", period), placeholderData: keepPreviousData });
  if (own.isPending) return <Skeleton h={320} aria-label={t("common.loading")} />;
  if (own.isError)
    return (
      <FailureAlert title={t("supervision.failed")} error={own.error} onRetry={() => void own.refetch()} />
    );
  return (
    <Stack gap="md">
      <OwnChain post={own.data.post} />
      <Overview statistics={own.data.statistics} backlog={own.data.backlog} />
    </Stack>
  );
}
