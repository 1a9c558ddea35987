import { Skeleton, Stack, Tabs } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Period } from "../../../shared/schemas/supervision.ts";
import type { HubAccount } from "../../../shared/sync/sessions.ts";
import { FailureAlert } from "../../components/failure-alert.tsx";
import { ask } from "../../queries.ts";
import { useMay } from "../sign-in/use-desk-session.ts";
import { Administration } from "./administration/administration.tsx";
import { AsOf } from "./connection/as-of.tsx";
import { LookAlikesView } from "./look-alikes/look-alikes-view.tsx";
import { OfficersView } from "./officers/officers-view.tsx";
import { Overview } from "./overview/overview.tsx";
import { PostsView } from "./posts/posts-view.tsx";
import { MessageForm } from "./publish/message-form.tsx";
import { PublishPackage } from "./publish/publish-package.tsx";
import { SentMessages } from "./publish/sent-messages.tsx";
import classes from "./supervision.module.css";
import { TrucksView } from "./trucks/trucks-view.tsx";
import { PublishedWatch } from "./watch/published-watch.tsx";

interface HubTabsProps {
  period: Period;
  account: HubAccount;
  /** Without, everything is as it was known last, and nothing can be changed. */
  signedIn: boolean;
}

const TABS = ["posts", "overview", "trucks", "officers", "watch", "lookAlikes"] as const;

/** All that the hub knows and does, by what it is about. */
export function HubTabs({ period, account, signedIn }: HubTabsProps) {
  const { t } = useTranslation();
  const mayHere = useMay("supervision.publish");
  const mayPublish = mayHere && signedIn && account.role !== "auditor";
  const mayAdminister = mayHere && signedIn && account.role === "administrator";
  return (
    <Tabs defaultValue="posts" keepMounted={false}>
      <Tabs.List mb="md">
        {TABS.map((tab) => (
          <Tabs.Tab key={tab} value={tab}>
            {t(`supervision.tabs.${tab}`)}
          </Tabs.Tab>
        ))}
        {mayPublish && <Tabs.Tab value="publish">{t("supervision.tabs.publish")}</Tabs.Tab>}
        {mayAdminister && <Tabs.Tab value="administration">{t("supervision.tabs.administration")}</Tabs.Tab>}
      </Tabs.List>
      <Tabs.Panel value="posts">
        <PostsView period={period} />
      </Tabs.Panel>
      <Tabs.Panel value="overview">
        <HubOverview period={period} />
      </Tabs.Panel>
      <Tabs.Panel value="trucks">
        <TrucksView period={period} />
      </Tabs.Panel>
      <Tabs.Panel value="officers">
        <OfficersView mayPublish={mayPublish} />
      </Tabs.Panel>
      <Tabs.Panel value="watch">
        <PublishedWatch mayPublish={mayPublish} />
      </Tabs.Panel>
      <Tabs.Panel value="lookAlikes">
        <LookAlikesView account={account} mayPublish={mayPublish} />
      </Tabs.Panel>
      {mayPublish && (
        <Tabs.Panel value="publish">
          <div className={classes.columns}>
            <MessageForm account={account} />
            <SentMessages />
            <PublishPackage />
          </div>
        </Tabs.Panel>
      )}
      {mayAdminister && (
        <Tabs.Panel value="administration">
          <Administration account={account} />
        </Tabs.Panel>
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
      <AsOf asOf={figures.data.asOf} stale={figures.data.stale} period={figures.data.period} />
      <Overview statistics={figures.data.answer} />
    </Stack>
  );
}
