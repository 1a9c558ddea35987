import { Alert, Button, Group, Select, Stack, Text, TextInput } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { type SubmitEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { NamedOfficer } from "../../../shared/schemas/session.ts";
import { call } from "../../api.ts";
import { FailureAlert } from "../../components/failure-alert.tsx";
import { NewPinFields, useNewPin } from "./new-pin.tsx";
import { RecoveryKeyView } from "./recovery-key-view.tsx";
import { useWait } from "./use-wait.ts";
import { waitText } from "./wait-text.ts";

interface RecoverFormProps {
  officers: readonly NamedOfficer[];
  onBack: () => void;
}

/** A forgotten PIN: an officer's is set by a supervisor, a supervisor's by the printed key. */
export function RecoverForm({ officers, onBack }: RecoverFormProps) {
  const { t } = useTranslation();
  const supervisors = officers.filter(({ role }) => role === "supervisor");
  const [officer, setOfficer] = useState(supervisors[0]?.id ?? null);
  const [recoveryKey, setRecoveryKey] = useState("");
  const [tried, setTried] = useState(false);
  const newPin = useNewPin();
  const { left, wait } = useWait();
  const recover = useMutation({
    mutationFn: (request: { officer: string; recoveryKey: string; newPin: string }) =>
      call("session.recover", request),
    onSuccess: (answer) => {
      if (!answer.accepted) wait(answer.waitSeconds);
    },
  });
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (officer !== null && newPin.value !== null && recoveryKey.trim() !== "")
      recover.mutate({ officer, recoveryKey, newPin: newPin.value });
  };
  if (recover.data?.accepted)
    return <RecoveryKeyView recoveryKey={recover.data.recoveryKey} onDone={onBack} />;
  return (
    <form noValidate onSubmit={send}>
      <Stack gap="md">
        <Text size="sm">{t("recovery.intro")}</Text>
        <Select
          label={t("setup.officer")}
          data={supervisors.map(({ id, name }) => ({ value: id, label: name }))}
          value={officer}
          onChange={setOfficer}
          allowDeselect={false}
        />
        <TextInput
          label={t("recovery.key")}
          description={t("recovery.keyHint")}
          value={recoveryKey}
          onChange={(event) => setRecoveryKey(event.currentTarget.value)}
          error={tried && recoveryKey.trim() === "" && t("recovery.keyMissing")}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          autoFocus
        />
        <NewPinFields newPin={newPin} tried={tried} label={t("pin.new")} />
        {recover.isError && <FailureAlert title={t("recovery.failed")} error={recover.error} />}
        {recover.data?.accepted === false && (
          <Alert
            role="alert"
            color="hit"
            icon={<IconAlertTriangle aria-hidden />}
            title={t("recovery.refused")}
          >
            {left > 0 ? t("signIn.wait", { time: waitText(left) }) : t("recovery.refusedHint")}
          </Alert>
        )}
        <Group justify="space-between">
          <Button variant="default" onClick={onBack}>
            {t("common.back")}
          </Button>
          <Button type="submit" loading={recover.isPending} disabled={left > 0}>
            {t("recovery.submit")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
