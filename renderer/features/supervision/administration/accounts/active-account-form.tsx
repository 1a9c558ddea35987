import { Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { RequestOf } from "../../../../../shared/contract/contract.ts";
import type { ListedAccount } from "../../../../../shared/sync/accounts.ts";
import { call } from "../../../../api.ts";
import { FailureAlert } from "../../../../components/failure-alert.tsx";
import { FormActions } from "../../../officers/form-actions.tsx";
import { useAccountChange } from "./use-account-change.ts";

/** Closes an account at the hub, or opens a closed one again. */
export function ActiveAccountForm({ account, onDone }: { account: ListedAccount; onDone: () => void }) {
  const { t } = useTranslation();
  const change = useAccountChange((request: RequestOf<"supervision.change-account">) =>
    call("supervision.change-account", request),
  );
  const { id, name } = account;
  const isOpen = account.disabledAt === null;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate({ account: id, active: !isOpen }, { onSuccess: onDone });
      }}
    >
      <Stack gap="md">
        <Text size="sm">
          {isOpen
            ? t("supervision.accounts.closeSure", { name })
            : t("supervision.accounts.reopenSure", { name })}
        </Text>
        {change.isError && <FailureAlert title={t("officers.notSaved")} error={change.error} />}
        <FormActions
          submit={isOpen ? t("officers.close") : t("officers.reopen")}
          pending={change.isPending}
          onCancel={onDone}
        />
      </Stack>
    </form>
  );
}
