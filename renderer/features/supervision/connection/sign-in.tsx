import { Button, Group, Paper, PasswordInput, Stack, Text, TextInput, Title } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ResponseOf } from "../../../../shared/contract/contract.ts";
import { call } from "../../../api.ts";
import { FailureAlert } from "../../../components/failure-alert.tsx";

/** A supervisor's own account at the hub; the password is not kept. */
export function SignIn({ hub }: { hub: ResponseOf<"supervision.hub"> }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [address, setAddress] = useState(hub.connection?.address ?? "");
  const [fingerprint, setFingerprint] = useState(hub.connection?.fingerprint ?? "");
  const [login, setLogin] = useState(hub.account?.login ?? "");
  const [password, setPassword] = useState("");
  const signIn = useMutation({
    mutationFn: () =>
      call("supervision.sign-in", {
        address: address.trim().replace(/\/$/, ""),
        fingerprint: fingerprint.replaceAll(/[\s:]/g, "").toLowerCase() || null,
        login,
        password,
      }),
    onSuccess: () => queryClient.invalidateQueries(),
  });
  return (
    <Paper
      component="form"
      withBorder
      p="lg"
      radius="md"
      maw={560}
      onSubmit={(event) => {
        event.preventDefault();
        signIn.mutate();
      }}
    >
      <Stack gap="sm">
        <Title order={2}>{t("supervision.signIn.title")}</Title>
        <Text size="sm" c="dimmed">
          {t("supervision.signIn.intro")}
        </Text>
        <TextInput
          label={t("sync.address")}
          placeholder="https://10.0.0.5:8443"
          required
          value={address}
          onChange={(event) => setAddress(event.currentTarget.value)}
        />
        <TextInput
          label={t("sync.fingerprint")}
          description={t("supervision.signIn.fingerprintHint")}
          value={fingerprint}
          onChange={(event) => setFingerprint(event.currentTarget.value)}
        />
        <Group grow align="flex-start">
          <TextInput
            label={t("supervision.signIn.login")}
            required
            autoComplete="username"
            value={login}
            onChange={(event) => setLogin(event.currentTarget.value)}
          />
          <PasswordInput
            label={t("supervision.signIn.password")}
            required
            autoComplete="current-password"
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
        </Group>
        {signIn.isError && <FailureAlert title={t("supervision.signIn.failed")} error={signIn.error} />}
        <Button
          type="submit"
          style={{ alignSelf: "flex-start" }}
          loading={signIn.isPending}
          disabled={!(address && login && password)}
        >
          {t("supervision.signIn.submit")}
        </Button>
      </Stack>
    </Paper>
  );
}
