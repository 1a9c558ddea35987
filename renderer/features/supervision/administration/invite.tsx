import { Button, Group, Paper, Stack, Text, TextInput, Title } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { call } from "../../../api.ts";
import { FailureAlert } from "../../../components/failure-alert.tsx";
import { Invitation } from "../../sync/invitation.tsx";

/** A one-time code for another post, as text and as a QR code. */
export function Invite() {
  const { t } = useTranslation();
  const [note, setNote] = useState("");
  const invite = useMutation({ mutationFn: () => call("supervision.invite", { note }) });
  return (
    <Paper component="section" withBorder p="md" radius="md">
      <Stack gap="sm">
        <Title order={2}>{t("supervision.invite.title")}</Title>
        <Text size="sm" c="dimmed">
          {t("supervision.invite.intro")}
        </Text>
        <Group align="flex-end" gap="xs">
          <TextInput
            flex={1}
            label={t("supervision.invite.note")}
            value={note}
            maxLength={120}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <Button loading={invite.isPending} onClick={() => invite.mutate()}>
            {t("supervision.invite.make")}
          </Button>
        </Group>
        {invite.isError && <FailureAlert title={t("supervision.invite.failed")} error={invite.error} />}
        {invite.data && <Invitation text={invite.data.text} expiresAt={invite.data.expiresAt} />}
      </Stack>
    </Paper>
  );
}
