import { Stack, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type SubmitEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Officer } from "../../../shared/schemas/officer.ts";
import { call } from "../../api.ts";
import { FailureAlert } from "../../components/failure-alert.tsx";
import { NewPinFields, useNewPin } from "../sign-in/new-pin.tsx";
import { FormActions } from "./form-actions.tsx";

interface ResetPinFormProps {
  officer: Officer;
  onDone: () => void;
}

/** A PIN in place of a forgotten one. */
export function ResetPinForm({ officer: { id, name }, onDone }: ResetPinFormProps) {
  const { t } = useTranslation();
  const [tried, setTried] = useState(false);
  const newPin = useNewPin();
  const reset = useMutation({
    mutationFn: (pin: string) => call("officer.reset-pin", { id, newPin: pin }),
    onSuccess: onDone,
  });
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (newPin.value !== null) reset.mutate(newPin.value);
  };
  return (
    <form noValidate onSubmit={send}>
      <Stack gap="md">
        <Text size="sm">{t("officers.resetHint", { name })}</Text>
        <NewPinFields newPin={newPin} tried={tried} label={t("pin.new")} />
        {reset.isError && <FailureAlert title={t("officers.notSaved")} error={reset.error} />}
        <FormActions submit={t("officers.resetPin")} pending={reset.isPending} onCancel={onDone} />
      </Stack>
    </form>
  );
}
