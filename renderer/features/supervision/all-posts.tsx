import { Button, Group, Skeleton, Stack, Text } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { ResponseOf } from "../../../shared/contract/contract.ts";
import type { Period } from "../../../shared/schemas/supervision.ts";
import { call } from "../../api.ts";
import { FailureAlert } from "../../components/failure-alert.tsx";
import { ask } from "../../queries.ts";
import { SignIn } from "./connection/sign-in.tsx";
import { HubTabs } from "./hub-tabs.tsx";

/** All posts as the hub knows them, or as it told last; to change something needs a sign-in. */
export function AllPosts({ period }: { period: Period }) {
  const { t } = useTranslation();
  const hub = useQuery(ask("supervision.hub"));
  if (hub.isPending) return <Skeleton h={240} aria-label={t("common.loading")} />;
  if (hub.isError) return <FailureAlert title={t("supervision.failed")} error={hub.error} />;
  const { account, signedIn } = hub.data;
  if (account === null) return <SignIn hub={hub.data} />;
  return (
    <Stack gap="md">
      {signedIn ? <SignedIn hub={hub.data} /> : <SignIn hub={hub.data} />}
      <HubTabs period={period} account={account} signedIn={signedIn} />
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
