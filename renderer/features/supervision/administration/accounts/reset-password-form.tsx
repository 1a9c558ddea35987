import { Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { RequestOf } from "../../../../../shared/contract/contract.ts";
import type { ListedAccount } from "../../../../../shared/sync/accounts.ts";
import { call } from "../../../../api.ts";
import { FailureAlert } from "../../../../components/failure-alert.tsx";
import { FormActions } from "../../../officers/form-actions.tsx";
import { MadePassword } from "./made-password.tsx";
import { useAccountChange } from "./use-account-change.ts";

/** A password in place of one that was forgotten or seen. */
export function ResetPasswordForm({ account, onDone }: { account: ListedAccount; onDone: () => void }) {
  const { t } = useTranslation();
  const reset = useAccountChange((request: RequestOf<"supervision.reset-password">) =>
    call("supervision.reset-password", request),
  );
  const { id, login, name } = account;
  if (reset.data) return <MadePassword login={login} password={reset.data.password} onDone={onDone} />;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        reset.mutate({ account: id });
      }}
    >
      <Stack gap="md">
        <Text size="sm">{t("supervision.accounts.resetSure", { name })}</Text>
        {reset.isError && <FailureAlert title={t("officers.notSaved")} error={reset.error} />}
        <FormActions
          submit={t("supervision.accounts.resetPassword")}
          pending={reset.isPending}
          onCancel={onDone}
        />
      </Stack>
    </form>
  );
}
