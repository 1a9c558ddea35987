import { Button, MultiSelect, Paper, Stack, Text, Textarea, Title } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ulid } from "ulid";
import type { HubAccount } from "../../../../shared/sync/sessions.ts";
import { call } from "../../../api.ts";
import { FailureAlert } from "../../../components/failure-alert.tsx";
import { ask } from "../../../queries.ts";

/** A message to some posts or all: shown there until somebody has read it. */
export function MessageForm({ account }: { account: HubAccount }) {
  const { t } = useTranslation();
  const posts = useQuery(ask("supervision.posts"));
  const queryClient = useQueryClient();
  const [stations, setStations] = useState<string[]>([]);
  const [text, setText] = useState("");
  const send = useMutation({
    mutationFn: () =>
      call("supervision.publish", {
        kind: "message",
        stations: stations.length === 0 ? null : stations,
        content: { id: ulid(), from: account.name, text: text.trim() },
      }),
    onSuccess: () => {
      setText("");
      return queryClient.invalidateQueries({
        predicate: ({ queryKey: [channel] }) =>
          channel === "supervision.messages" || channel === "supervision.published",
      });
    },
  });
  return (
    <Paper
      component="form"
      withBorder
      p="md"
      radius="md"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim()) send.mutate();
      }}
    >
      <Stack gap="sm">
        <Title order={2}>{t("messages.new")}</Title>
        <MultiSelect
          label={t("messages.to")}
          placeholder={stations.length === 0 ? t("messages.toAll") : ""}
          data={(posts.data?.answer.posts ?? []).map(({ station, post }) => ({
            value: station,
            label: post,
          }))}
          value={stations}
          onChange={setStations}
          searchable
        />
        <Textarea
          label={t("messages.text")}
          autosize
          minRows={3}
          maxLength={2_000}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {send.isError && <FailureAlert title={t("messages.sendFailed")} error={send.error} />}
        {send.isSuccess && (
          <Text size="sm" role="status">
            {t("messages.sent")}
          </Text>
        )}
        <Button
          type="submit"
          style={{ alignSelf: "flex-start" }}
          loading={send.isPending}
          disabled={!text.trim()}
        >
          {t("messages.send")}
        </Button>
      </Stack>
    </Paper>
  );
}
