import { Stack, TextInput } from "@mantine/core";
import { type SubmitEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { RequestOf } from "../../../../../shared/contract/contract.ts";
import type { HubRole } from "../../../../../shared/sync/sessions.ts";
import { call } from "../../../../api.ts";
import { FailureAlert } from "../../../../components/failure-alert.tsx";
import { FormActions } from "../../../officers/form-actions.tsx";
import { HubRoleField } from "./hub-role-field.tsx";
import { MadePassword } from "./made-password.tsx";
import { useAccountChange } from "./use-account-change.ts";

/** Another account at the hub; its first password is told when it is there. */
export function NewAccountForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState("");
  const [login, setLogin] = useState("");
  const [role, setRole] = useState<HubRole>("supervisor");
  const [tried, setTried] = useState(false);
  const add = useAccountChange((request: RequestOf<"supervision.add-account">) =>
    call("supervision.add-account", request),
  );
  const account = { name: name.trim(), login: login.trim(), role };
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (account.name !== "" && account.login !== "") add.mutate(account);
  };
  if (add.data) return <MadePassword login={account.login} password={add.data.password} onDone={onDone} />;
  return (
    <form noValidate onSubmit={send}>
      <Stack gap="md">
        <TextInput
          label={t("officers.name")}
          description={t("supervision.accounts.nameHint")}
          withAsterisk
          maxLength={120}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={tried && account.name === "" && t("officers.nameMissing")}
          data-autofocus
        />
        <TextInput
          label={t("supervision.signIn.login")}
          description={t("supervision.accounts.loginHint")}
          withAsterisk
          autoComplete="off"
          maxLength={100}
          value={login}
          onChange={(event) => setLogin(event.currentTarget.value)}
          error={tried && account.login === "" && t("supervision.accounts.loginMissing")}
        />
        <HubRoleField role={role} onChange={setRole} />
        {add.isError && <FailureAlert title={t("officers.notSaved")} error={add.error} />}
        <FormActions submit={t("supervision.accounts.add")} pending={add.isPending} onCancel={onDone} />
      </Stack>
    </form>
  );
}
