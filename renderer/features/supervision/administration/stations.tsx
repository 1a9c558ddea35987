import { Badge, Button, EmptyState, Paper, Skeleton, Table, Text, Title } from "@mantine/core";
import { IconCircleCheck, IconLockOff, IconMapPin } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Post } from "../../../../shared/sync/supervision.ts";
import { FailureAlert } from "../../../components/failure-alert.tsx";
import { useFormat } from "../../../i18n/format.ts";
import { ask } from "../../../queries.ts";
import { ReinstateDialog } from "./reinstate-dialog.tsx";
import { RevokeDialog } from "./revoke-dialog.tsx";

/** The stations that the hub takes entries from, and those that it does not any more. */
export function Stations() {
  const { t } = useTranslation();
  const posts = useQuery(ask("supervision.posts"));
  const [revoking, setRevoking] = useState<Post | null>(null);
  const [reinstating, setReinstating] = useState<Post | null>(null);
  return (
    <Paper component="section" withBorder p="md" radius="md">
      <Title order={2} mb="sm">
        {t("supervision.stations.title")}
      </Title>
      {posts.isPending && <Skeleton h={160} aria-label={t("common.loading")} />}
      {posts.isError && (
        <FailureAlert
          title={t("supervision.postsFailed")}
          error={posts.error}
          onRetry={() => void posts.refetch()}
        />
      )}
      {posts.data?.answer.posts.length === 0 && (
        <EmptyState
          icon={<IconMapPin aria-hidden />}
          title={t("supervision.noPosts")}
          description={t("supervision.noPostsHint")}
        />
      )}
      {posts.data && posts.data.answer.posts.length > 0 && (
        <StationTable posts={posts.data.answer.posts} onRevoke={setRevoking} onReinstate={setReinstating} />
      )}
      <RevokeDialog post={revoking} onClose={() => setRevoking(null)} />
      <ReinstateDialog post={reinstating} onClose={() => setReinstating(null)} />
    </Paper>
  );
}

interface StationTableProps {
  posts: readonly Post[];
  onRevoke: (post: Post) => void;
  onReinstate: (post: Post) => void;
}

function StationTable({ posts, onRevoke, onReinstate }: StationTableProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Table verticalSpacing="xs">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t("entry.post")}</Table.Th>
          <Table.Th>{t("sync.enrolledAt")}</Table.Th>
          <Table.Th>{t("supervision.lastContact")}</Table.Th>
          <Table.Th>{t("officers.state")}</Table.Th>
          <Table.Th w={1} aria-label={t("officers.actions")} />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {posts.map((post) => (
          <Table.Tr key={post.station} {...(post.revokedAt !== null && { c: "dimmed" })}>
            <Table.Td>
              <Text fw={600}>{post.post}</Text>
              <Text size="xs" c="dimmed">
                {post.crossing}
              </Text>
            </Table.Td>
            <Table.Td>{format.dateTime(post.enrolledAt)}</Table.Td>
            <Table.Td>
              {post.lastContact ? format.dateTime(post.lastContact) : t("supervision.never")}
            </Table.Td>
            <Table.Td>
              <StationState post={post} />
            </Table.Td>
            <Table.Td ta="right">
              {post.revokedAt === null ? (
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={t("supervision.stations.revokeOf", { post: post.post })}
                  onClick={() => onRevoke(post)}
                >
                  {t("supervision.stations.revoke")}
                </Button>
              ) : (
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={t("supervision.stations.reinstateOf", { post: post.post })}
                  onClick={() => onReinstate(post)}
                >
                  {t("supervision.stations.reinstate")}
                </Button>
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function StationState({ post: { revokedAt, revokedBy, revokedReason } }: { post: Post }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (revokedAt === null)
    return (
      <Badge color="clear" leftSection={<IconCircleCheck size={13} stroke={2.2} aria-hidden />}>
        {t("supervision.stations.taken")}
      </Badge>
    );
  return (
    <>
      <Badge color="gray" leftSection={<IconLockOff size={13} stroke={2.2} aria-hidden />}>
        {t("supervision.health.revoked")}
      </Badge>
      <Text size="xs">{[format.dateTime(revokedAt), revokedBy].filter(Boolean).join(" · ")}</Text>
      {revokedReason && (
        <Text size="xs" style={{ overflowWrap: "anywhere" }}>
          <bdi>{revokedReason}</bdi>
        </Text>
      )}
    </>
  );
}
