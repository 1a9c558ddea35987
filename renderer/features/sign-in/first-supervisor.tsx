import { Button, Stack, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type SubmitEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { call } from "../../api.ts";
import { FailureAlert } from "../../components/failure-alert.tsx";
import { Entrance, usePost } from "./entrance.tsx";
import { NewPinFields, useNewPin } from "./new-pin.tsx";

/** Once, after an update from a version without accounts: who the first supervisor is. */
export function FirstSupervisor({ onKey }: { onKey: (recoveryKey: string) => void }) {
  const { t } = useTranslation();
  const { post } = usePost();
  const [name, setName] = useState("");
  const [tried, setTried] = useState(false);
  const newPin = useNewPin();
  const create = useMutation({
    mutationFn: (request: { name: string; pin: string }) => call("officer.first", request),
    onSuccess: ({ recoveryKey }) => onKey(recoveryKey),
  });
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (name.trim() !== "" && newPin.value !== null) create.mutate({ name, pin: newPin.value });
  };
  return (
    <Entrance title={post} intro={t("setup.upgradeIntro")} foot={t("setup.upgradeSafe")}>
      <form noValidate onSubmit={send}>
        <Stack gap="md">
          <TextInput
            label={t("setup.officer")}
            description={t("setup.officerHint")}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            error={tried && name.trim() === "" && t("setup.officerMissing")}
            maxLength={120}
            withAsterisk
            autoFocus
          />
          <NewPinFields newPin={newPin} tried={tried} />
          {create.isError && <FailureAlert title={t("setup.failed")} error={create.error} />}
          <Button type="submit" size="md" loading={create.isPending}>
            {t("setup.submit")}
          </Button>
        </Stack>
      </form>
    </Entrance>
  );
}
