import { Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { RequestOf } from "../../../../../shared/contract/contract.ts";
import type { ListedAccount } from "../../../../../shared/sync/accounts.ts";
import { call } from "../../../../api.ts";
import { FailureAlert } from "../../../../components/failure-alert.tsx";
import { FormActions } from "../../../officers/form-actions.tsx";
import { HubRoleField } from "./hub-role-field.tsx";
import { useAccountChange } from "./use-account-change.ts";

/** Another role for an account, from its next request on. */
export function RoleForm({ account, onDone }: { account: ListedAccount; onDone: () => void }) {
  const { t } = useTranslation();
  const [role, setRole] = useState(account.role);
  const change = useAccountChange((request: RequestOf<"supervision.change-account">) =>
    call("supervision.change-account", request),
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate({ account: account.id, role }, { onSuccess: onDone });
      }}
    >
      <Stack gap="md">
        <Text fw={600}>
          <bdi>{account.name}</bdi>
        </Text>
        <HubRoleField role={role} onChange={setRole} />
        {change.isError && <FailureAlert title={t("officers.notSaved")} error={change.error} />}
        <FormActions submit={t("common.save")} pending={change.isPending} onCancel={onDone} />
      </Stack>
    </form>
  );
}
