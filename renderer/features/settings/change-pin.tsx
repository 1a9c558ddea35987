import { Alert, Button, Group, Stack } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type SubmitEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { call } from "../../api.ts";
import { FailureAlert } from "../../components/failure-alert.tsx";
import { NewPinFields, useNewPin } from "../sign-in/new-pin.tsx";
import { PinInput } from "../sign-in/pin-input.tsx";
import { useWait } from "../sign-in/use-wait.ts";
import { waitText } from "../sign-in/wait-text.ts";

/** The officer's own PIN: the one of now, and the next one twice. */
export function ChangePin({ onChanged }: { onChanged: () => void }) {
  const { t } = useTranslation();
  const [pin, setPin] = useState("");
  const [tried, setTried] = useState(false);
  const newPin = useNewPin();
  const { left, wait } = useWait();
  const change = useMutation({
    mutationFn: (request: { pin: string; newPin: string }) => call("session.change-pin", request),
    onSuccess: (answer) => {
      setPin("");
      if (answer.accepted) onChanged();
      else wait(answer.waitSeconds);
    },
  });
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (pin !== "" && newPin.value !== null) change.mutate({ pin, newPin: newPin.value });
  };
  return (
    <form noValidate onSubmit={send}>
      <Stack gap="sm">
        <PinInput
          label={t("pin.now")}
          value={pin}
          onChange={(event) => setPin(event.currentTarget.value)}
          error={tried && pin === "" && !change.data && t("pin.nowMissing")}
          autoFocus
        />
        <NewPinFields newPin={newPin} tried={tried} label={t("pin.new")} />
        {change.isError && <FailureAlert title={t("officers.notSaved")} error={change.error} />}
        {change.data?.accepted === false && (
          <Alert role="alert" color="hit" title={t("signIn.refused")}>
            {left > 0 ? t("signIn.wait", { time: waitText(left) }) : t("pin.nowRefused")}
          </Alert>
        )}
        <Group>
          <Button type="submit" loading={change.isPending} disabled={left > 0}>
            {t("pin.change")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
