import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { IconMessage2 } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Message } from "../../../shared/schemas/watch-list.ts";
import { call } from "../../api.ts";
import { FailureAlert } from "../../components/failure-alert.tsx";
import { useFormat } from "../../i18n/format.ts";
import { ask } from "../../queries.ts";

/** What supervisors tell the post: on every screen until it is read. */
export function Messages() {
  const messages = useQuery(ask("message.unread"));
  return messages.data?.slice(0, 2).map((message) => <Unread key={message.id} message={message} />);
}

function Unread({ message: { id, author, text, sentAt } }: { message: Message }) {
  const { t } = useTranslation();
  const format = useFormat();
  const queryClient = useQueryClient();
  const read = useMutation({
    mutationFn: () => call("message.read", { id }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ["message.unread"] }),
  });
  return (
    <Alert role="status" color="petrol" radius={0} py="xs" icon={<IconMessage2 aria-hidden />}>
      <Group justify="space-between" wrap="nowrap" align="flex-start" gap="lg">
        <Stack gap={2}>
          <Text size="xs" c="dimmed">
            {t("messages.from", { author, time: format.dateTime(sentAt) })}
          </Text>
          <Text size="sm" style={{ whiteSpace: "pre-wrap" }}>
            {text}
          </Text>
          {read.isError && <FailureAlert title={t("messages.failed")} error={read.error} />}
        </Stack>
        <Button
          variant="default"
          style={{ flexShrink: 0 }}
          loading={read.isPending}
          onClick={() => read.mutate()}
        >
          {t("messages.read")}
        </Button>
      </Group>
    </Alert>
  );
}
