import { Button, Group, Skeleton, Stack, Tabs, Text } from "@mantine/core";
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { ResponseOf } from "../../../shared/contract/contract.ts";
import type { Period } from "../../../shared/schemas/supervision.ts";
import { call } from "../../api.ts";
import { FailureAlert } from "../../components/failure-alert.tsx";
import { ask } from "../../queries.ts";
import { AsOf } from "./connection/as-of.tsx";
import { SignIn } from "./connection/sign-in.tsx";
import { Overview } from "./overview/overview.tsx";
import { PostsView } from "./posts/posts-view.tsx";
import { Invite } from "./publish/invite.tsx";
import { LookAlikes } from "./publish/look-alikes.tsx";
import { MessageForm } from "./publish/message-form.tsx";
import { PublishPackage } from "./publish/publish-package.tsx";
import { SentMessages } from "./publish/sent-messages.tsx";
import { WatchView } from "./publish/watch-view.tsx";
import classes from "./supervision.module.css";
import { TrucksView } from "./trucks/trucks-view.tsx";

/** All posts as the hub knows them, or as it told last; to change something needs a sign-in. */
export function AllPosts({ period }: { period: Period }) {
  const { t } = useTranslation();
  const hub = useQuery(ask("supervision.hub"));
  if (hub.isPending) return <Skeleton h={240} aria-label={t("common.loading")} />;
  if (hub.isError) return <FailureAlert title={t("supervision.failed")} error={hub.error} />;
  if (!hub.data.signedIn && hub.data.account === null) return <SignIn hub={hub.data} />;
  return (
    <Stack gap="md">
      {hub.data.signedIn ? <SignedIn hub={hub.data} /> : <SignIn hub={hub.data} />}
      <HubTabs period={period} hub={hub.data} />
    </Stack>
  );
}

function SignedIn({ hub: { account, connection } }: { hub: ResponseOf<"supervision.hub"> }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const signOut = useMutation({
    mutationFn: () => call("supervision.sign-out"),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ["supervision.hub"] }),
  });
  return (
    <Group gap="sm">
      <Text size="sm" c="dimmed">
        {t("supervision.signedIn", { name: account?.name ?? "", address: connection?.address ?? "" })}
      </Text>
      <Button size="compact-sm" variant="subtle" onClick={() => signOut.mutate()}>
        {t("supervision.signOut")}
      </Button>
    </Group>
  );
}

function HubTabs({ period, hub }: { period: Period; hub: ResponseOf<"supervision.hub"> }) {
  const { t } = useTranslation();
  const { account, signedIn } = hub;
  const mayPublish = signedIn && account !== null && account.role !== "auditor";
  return (
    <Tabs defaultValue="posts" keepMounted={false}>
      <Tabs.List mb="md">
        <Tabs.Tab value="posts">{t("supervision.tabs.posts")}</Tabs.Tab>
        <Tabs.Tab value="overview">{t("supervision.tabs.overview")}</Tabs.Tab>
        <Tabs.Tab value="trucks">{t("supervision.tabs.trucks")}</Tabs.Tab>
        {mayPublish && <Tabs.Tab value="watch">{t("supervision.tabs.watch")}</Tabs.Tab>}
        {mayPublish && <Tabs.Tab value="publish">{t("supervision.tabs.publish")}</Tabs.Tab>}
      </Tabs.List>
      <Tabs.Panel value="posts">
        <PostsView />
      </Tabs.Panel>
      <Tabs.Panel value="overview">
        <HubOverview period={period} />
      </Tabs.Panel>
      <Tabs.Panel value="trucks">
        <TrucksView period={period} />
      </Tabs.Panel>
      {mayPublish && (
        <>
          <Tabs.Panel value="watch">
            <WatchView signedIn />
          </Tabs.Panel>
          <Tabs.Panel value="publish">
            <div className={classes.columns}>
              <LookAlikes account={account} />
              <MessageForm account={account} />
              <SentMessages />
              <PublishPackage />
              {account.role === "administrator" && <Invite />}
            </div>
          </Tabs.Panel>
        </>
      )}
    </Tabs>
  );
}

function HubOverview({ period }: { period: Period }) {
  const { t } = useTranslation();
  const figures = useQuery({
    ...ask("supervision.statistics", period),
    placeholderData: keepPreviousData,
  });
  if (figures.isPending) return <Skeleton h={320} aria-label={t("common.loading")} />;
  if (figures.isError)
    return (
      <FailureAlert
        title={t("supervision.failed")}
        error={figures.error}
        onRetry={() => void figures.refetch()}
      />
    );
  return (
    <Stack gap="md">
      <AsOf asOf={figures.data.asOf} stale={figures.data.stale} />
      <Overview statistics={figures.data.answer} />
    </Stack>
  );
}
