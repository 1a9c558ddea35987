import { Alert, Anchor, Button, Group, Select, Stack } from "@mantine/core";
import { IconAlertTriangle, IconClock, IconKey } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { type SubmitEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ListedOfficer } from "../../../shared/schemas/session.ts";
import { call } from "../../api.ts";
import { FailureAlert } from "../../components/failure-alert.tsx";
import { PinInput } from "./pin-input.tsx";
import { useWait } from "./use-wait.ts";
import { waitText } from "./wait-text.ts";

interface SignInFormProps {
  officers: readonly ListedOfficer[];
  /** Who is most likely to sign in. */
  likely: string | null;
  submit: string;
  onSignedIn: (officer: string) => void;
  onForgotten: () => void;
}

/** Where a dialog around the form puts the keyboard first. */
const INITIAL_FOCUS = { "data-autofocus": true } as const;

/** Officer and PIN. The officer is found by typing a part of the name. */
export function SignInForm({ officers, likely, submit, onSignedIn, onForgotten }: SignInFormProps) {
  const { t } = useTranslation();
  const [officer, setOfficer] = useState(likely ?? (officers.length === 1 ? officers[0]?.id : null) ?? null);
  const [pin, setPin] = useState("");
  const [missing, setMissing] = useState(false);
  const pinField = useRef<HTMLInputElement>(null);
  const { left, wait } = useWait();

  const signIn = useMutation({
    mutationFn: (request: { officer: string; pin: string }) => call("session.sign-in", request),
    onSuccess: (answer, request) => {
      setPin("");
      if (answer.accepted) onSignedIn(request.officer);
      else wait(answer.waitSeconds);
    },
    onSettled: () => pinField.current?.focus(),
  });
  const noPin = officers.some(({ id, hasPin }) => id === officer && !hasPin);
  const refused = signIn.data?.accepted === false;
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setMissing(officer === null);
    if (officer !== null && pin !== "" && left === 0 && !noPin) signIn.mutate({ officer, pin });
  };

  return (
    <form noValidate onSubmit={send}>
      <Stack gap="md">
        <Select
          label={t("signIn.officer")}
          placeholder={t("signIn.find")}
          data={officers.map(({ id, name, role, hasPin }) => ({
            value: id,
            label: [name, t(`roles.${role}`), ...(hasPin ? [] : [t("officers.noPin")])].join(" — "),
          }))}
          value={officer}
          onChange={(next) => {
            setOfficer(next);
            setPin("");
            signIn.reset();
            wait(0);
            if (next !== null) pinField.current?.focus();
          }}
          error={missing && officer === null && t("signIn.chooseOfficer")}
          nothingFoundMessage={t("signIn.noOfficer")}
          searchable
          selectFirstOptionOnChange
          autoSelectOnBlur
          openOnFocus={false}
          allowDeselect={false}
          autoFocus={officer === null}
          {...(officer === null && INITIAL_FOCUS)}
          size="md"
        />
        <PinInput
          ref={pinField}
          label={t("pin.label")}
          value={pin}
          onChange={(event) => setPin(event.currentTarget.value)}
          autoFocus={officer !== null}
          {...(officer !== null && INITIAL_FOCUS)}
          size="md"
        />
        {noPin && (
          <Alert color="check" icon={<IconKey aria-hidden />} title={t("officers.noPin")}>
            {t("signIn.noPinHint")}
          </Alert>
        )}
        {signIn.isError && <FailureAlert title={t("signIn.failed")} error={signIn.error} />}
        {left > 0 ? (
          <Alert color="check" icon={<IconClock aria-hidden />} title={t("signIn.refused")}>
            {t("signIn.wait", { time: waitText(left) })}
          </Alert>
        ) : (
          refused && (
            <Alert
              role="alert"
              color="hit"
              icon={<IconAlertTriangle aria-hidden />}
              title={t("signIn.refused")}
            >
              {t("signIn.refusedHint")}
            </Alert>
          )
        )}
        <Group justify="space-between">
          <Anchor component="button" type="button" size="sm" onClick={onForgotten}>
            {t("signIn.forgotten")}
          </Anchor>
          <Button type="submit" size="md" loading={signIn.isPending} disabled={left > 0 || noPin}>
            {submit}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
