import { Stack } from "@mantine/core";
import type { HubAccount } from "../../../../shared/sync/sessions.ts";
import classes from "../supervision.module.css";
import { HubAccounts } from "./accounts/hub-accounts.tsx";
import { HubRetention } from "./hub-retention.tsx";
import { Invite } from "./invite.tsx";
import { Stations } from "./stations.tsx";

/** What only the hub's administrators do. */
export function Administration({ account }: { account: HubAccount }) {
  return (
    <div className={classes.listAndForm}>
      <Stack gap="md">
        <Stations />
        <HubAccounts own={account} />
      </Stack>
      <Stack gap="md">
        <Invite />
        <HubRetention />
      </Stack>
    </div>
  );
}
