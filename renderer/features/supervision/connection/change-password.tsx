import { Button, Group, PasswordInput, Stack, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type SubmitEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { SHORTEST_PASSWORD } from "../../../../shared/sync/sessions.ts";
import { call } from "../../../api.ts";
import { FailureAlert } from "../../../components/failure-alert.tsx";

interface ChangePasswordProps {
  /** The hub made the password of now up: nothing else can be done before. */
  isDue?: boolean;
  onDone?: () => void;
}

/** Another password for one's own account at the hub. */
export function ChangePassword({ isDue = false, onDone }: ChangePasswordProps) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [password, setPassword] = useState("");
  const [next, setNext] = useState("");
  const [again, setAgain] = useState("");
  const [tried, setTried] = useState(false);
  const change = useMutation({
    mutationFn: () => call("supervision.change-password", { password, next }),
    onSuccess: async () => {
      await queryClient.invalidateQueries();
      onDone?.();
    },
  });
  const nextError =
    (next.length < SHORTEST_PASSWORD && t("supervision.password.short", { count: SHORTEST_PASSWORD })) ||
    (next === password && t("supervision.password.same"));
  const againError = again !== next && t("pin.differs");
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (password !== "" && !nextError && !againError) change.mutate();
  };
  return (
    <form noValidate onSubmit={send}>
      <Stack gap="sm">
        {isDue && (
          <Text size="sm" c="dimmed">
            {t("supervision.password.intro")}
          </Text>
        )}
        <PasswordInput
          label={t("supervision.password.now")}
          withAsterisk
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          error={tried && password === ""}
          data-autofocus
        />
        <PasswordInput
          label={t("supervision.password.next")}
          description={t("supervision.password.hint", { count: SHORTEST_PASSWORD })}
          withAsterisk
          autoComplete="new-password"
          maxLength={200}
          value={next}
          onChange={(event) => setNext(event.currentTarget.value)}
          error={tried && nextError}
        />
        <PasswordInput
          label={t("supervision.password.again")}
          withAsterisk
          autoComplete="new-password"
          maxLength={200}
          value={again}
          onChange={(event) => setAgain(event.currentTarget.value)}
          error={tried && againError}
        />
        {change.isError && <FailureAlert title={t("supervision.password.failed")} error={change.error} />}
        <Group>
          <Button type="submit" loading={change.isPending}>
            {t("supervision.password.own")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
