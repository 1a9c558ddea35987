import { Badge, EmptyState, Group, Paper, Skeleton, Stack, Text, Title } from "@mantine/core";
import { IconCheck, IconClock, IconMessage } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Post, SentMessage } from "../../../../shared/sync/supervision.ts";
import { FailureAlert } from "../../../components/failure-alert.tsx";
import { useFormat } from "../../../i18n/format.ts";
import { ask } from "../../../queries.ts";
import { AsOf } from "../connection/as-of.tsx";
import { usePublished } from "../deliveries/use-published.ts";

/** What was sent to the posts last, and which of them have read it. */
export function SentMessages() {
  const { t } = useTranslation();
  const messages = useQuery(ask("supervision.messages"));
  const posts = useQuery(ask("supervision.posts"));
  const { items = [] } = usePublished("message");
  const isFetched = (message: string, station: string) => {
    const open = items.find(({ subject }) => subject === message)?.open;
    return open !== undefined && !open.some((one) => one.station === station);
  };
  return (
    <Paper component="section" withBorder p="md" radius="md">
      <Title order={2} mb="sm">
        {t("messages.sentTitle")}
      </Title>
      {messages.isPending && <Skeleton h={100} aria-label={t("common.loading")} />}
      {messages.isError && (
        <FailureAlert
          title={t("messages.sentFailed")}
          error={messages.error}
          onRetry={() => void messages.refetch()}
        />
      )}
      {messages.data && (
        <Stack gap="sm">
          <AsOf asOf={messages.data.asOf} stale={messages.data.stale} />
          {messages.data.answer.messages.length === 0 && (
            <EmptyState icon={<IconMessage aria-hidden />} title={t("messages.noneSent")} />
          )}
          {messages.data.answer.messages.map((message) => (
            <Message
              key={message.id}
              message={message}
              posts={posts.data?.answer.posts ?? []}
              isFetched={(station) => isFetched(message.id, station)}
            />
          ))}
        </Stack>
      )}
    </Paper>
  );
}

interface MessageProps {
  message: SentMessage;
  posts: readonly Post[];
  /** Whether a post says that it has the message. */
  isFetched: (station: string) => boolean;
}

function Message({ message, posts, isFetched }: MessageProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { at, from, text, stations, readBy } = message;
  const addressed = posts.filter(({ station, revokedAt }) => {
    return stations === null ? revokedAt === null : stations.includes(station);
  });
  return (
    <Paper withBorder p="sm" radius="sm">
      <Text style={{ whiteSpace: "pre-wrap" }}>{text}</Text>
      <Text size="xs" c="dimmed" mb="xs">
        {[from, format.dateTime(at), stations === null ? t("messages.toAll") : null]
          .filter(Boolean)
          .join(" · ")}
      </Text>
      <Group gap={6}>
        {addressed.map(({ station, post }) => {
          const reader = readBy.find((reading) => reading.station === station);
          return reader === undefined ? (
            <Badge key={station} color="gray" leftSection={<IconClock size={13} aria-hidden />}>
              {isFetched(station) ? t("messages.unreadAt", { post }) : t("messages.notFetchedAt", { post })}
            </Badge>
          ) : (
            <Badge
              key={station}
              color="clear"
              title={`${reader.officer}, ${format.dateTime(reader.at)}`}
              leftSection={<IconCheck size={13} aria-hidden />}
            >
              {t("messages.readAt", { post, officer: reader.officer })}
            </Badge>
          );
        })}
      </Group>
    </Paper>
  );
}
