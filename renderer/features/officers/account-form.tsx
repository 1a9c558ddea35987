import { Stack } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type SubmitEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Role } from "../../../shared/contract/rights.ts";
import type { Officer } from "../../../shared/schemas/officer.ts";
import { call } from "../../api.ts";
import { FailureAlert } from "../../components/failure-alert.tsx";
import { NewPinFields, useNewPin } from "../sign-in/new-pin.tsx";
import { NameField, RoleField } from "./account-fields.tsx";
import { FormActions } from "./form-actions.tsx";
import { useOfficersChanged } from "./use-officers-changed.ts";

interface AccountFormProps {
  /** Null for a new account. */
  officer: Officer | null;
  onDone: () => void;
}

/** Name and role of an account; a new one's first PIN too. */
export function AccountForm({ officer, onDone }: AccountFormProps) {
  const { t } = useTranslation();
  const [name, setName] = useState(officer?.name ?? "");
  const [role, setRole] = useState<Role>(officer?.role ?? "inspector");
  const [tried, setTried] = useState(false);
  const newPin = useNewPin();
  const changed = useOfficersChanged();
  const save = useMutation({
    mutationFn: (pin: string | null) =>
      officer
        ? call("officer.change", { ...officer, name, role })
        : call("officer.add", { name, role, pin: pin ?? "" }),
    onSuccess: async () => {
      await changed();
      onDone();
    },
  });
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (name.trim() !== "" && (officer || newPin.value !== null)) save.mutate(newPin.value);
  };
  return (
    <form noValidate onSubmit={send}>
      <Stack gap="md">
        <NameField name={name} onChange={setName} tried={tried} />
        <RoleField role={role} onChange={setRole} />
        {!officer && <NewPinFields newPin={newPin} tried={tried} />}
        {save.isError && <FailureAlert title={t("officers.notSaved")} error={save.error} />}
        <FormActions
          submit={officer ? t("common.save") : t("officers.add")}
          pending={save.isPending}
          onCancel={onDone}
        />
      </Stack>
    </form>
  );
}
