import { Paper, Skeleton, Stack, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Period } from "../../../shared/schemas/supervision.ts";
import { FailureAlert } from "../../components/failure-alert.tsx";
import { ask } from "../../queries.ts";
import { ChangePassword } from "./connection/change-password.tsx";
import { SignIn } from "./connection/sign-in.tsx";
import { SignedIn } from "./connection/signed-in.tsx";
import { HubTabs } from "./hub-tabs.tsx";

/** All posts as the hub knows them, or as it told last; to change something needs a sign-in. */
export function AllPosts({ period }: { period: Period }) {
  const { t } = useTranslation();
  const hub = useQuery(ask("supervision.hub"));
  if (hub.isPending) return <Skeleton h={240} aria-label={t("common.loading")} />;
  if (hub.isError) return <FailureAlert title={t("supervision.failed")} error={hub.error} />;
  const { account, signedIn } = hub.data;
  if (account === null) return <SignIn hub={hub.data} />;
  if (signedIn && account.mustChangePassword)
    return (
      <Stack gap="md">
        <SignedIn hub={hub.data} />
        <Paper component="section" withBorder p="lg" radius="md" maw={560}>
          <Title order={2} mb="xs">
            {t("supervision.password.title")}
          </Title>
          <ChangePassword isDue />
        </Paper>
      </Stack>
    );
  return (
    <Stack gap="md">
      {signedIn ? <SignedIn hub={hub.data} /> : <SignIn hub={hub.data} />}
      <HubTabs period={period} account={account} signedIn={signedIn} />
    </Stack>
  );
}
