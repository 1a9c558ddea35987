import { EmptyState, Paper, ScrollArea, Skeleton, Stack, Table, Text } from "@mantine/core";
import { IconMapPin } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Post } from "../../../../shared/sync/supervision.ts";
import { ChainHealth } from "../../../components/chain-health.tsx";
import { FailureAlert } from "../../../components/failure-alert.tsx";
import { useFormat } from "../../../i18n/format.ts";
import { ask } from "../../../queries.ts";
import { AsOf } from "../connection/as-of.tsx";
import { ExportMenu } from "../export/export-menu.tsx";

const HOUR_MS = 3_600_000;
/** A post that has said nothing for so long is looked after. */
const LATE_HOURS = 24;

/** All posts of the hub: when they were last heard, what they still have, and whether their logs are whole. */
export function PostsView() {
  const { t } = useTranslation();
  const posts = useQuery(ask("supervision.posts"));
  if (posts.isPending) return <Skeleton h={240} aria-label={t("common.loading")} />;
  if (posts.isError)
    return (
      <FailureAlert
        title={t("supervision.postsFailed")}
        error={posts.error}
        onRetry={() => void posts.refetch()}
      />
    );
  const { answer, asOf, stale } = posts.data;
  if (answer.posts.length === 0)
    return (
      <EmptyState
        p="xl"
        icon={<IconMapPin aria-hidden />}
        title={t("supervision.noPosts")}
        description={t("supervision.noPostsHint")}
      />
    );
  return (
    <Stack gap="md">
      <AsOf asOf={asOf} stale={stale} />
      <Paper withBorder radius="md" p="xs">
        <ScrollArea type="auto">
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t("entry.post")}</Table.Th>
                <Table.Th>{t("supervision.lastContact")}</Table.Th>
                <Table.Th>{t("supervision.inWork")}</Table.Th>
                <Table.Th>{t("supervision.unsynced")}</Table.Th>
                <Table.Th>{t("supervision.entries")}</Table.Th>
                <Table.Th>{t("supervision.catalogueVersion")}</Table.Th>
                <Table.Th>{t("supervision.chain")}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {answer.posts.map((post) => (
                <PostRow key={post.station} post={post} now={answer.time} />
              ))}
            </Table.Tbody>
          </Table>
        </ScrollArea>
      </Paper>
      <PostsExport posts={answer.posts} />
    </Stack>
  );
}

function PostRow({ post, now }: { post: Post; now: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const silentHours = post.lastContact
    ? Math.floor((Date.parse(now) - Date.parse(post.lastContact)) / HOUR_MS)
    : null;
  return (
    <Table.Tr>
      <Table.Td>
        <Text fw={600}>{post.post}</Text>
        <Text size="xs" c="dimmed">
          {post.crossing}
        </Text>
      </Table.Td>
      <Table.Td>
        {post.lastContact ? format.dateTime(post.lastContact) : t("supervision.never")}
        {silentHours !== null && silentHours >= LATE_HOURS && (
          <Text size="xs" c="hit">
            {t("supervision.silent", { count: silentHours })}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        {format.number(post.inWork)}
        {post.oldestInWork !== null && (
          <Text size="xs" c="dimmed">
            {t("supervision.inWorkSince", { time: format.dateTime(post.oldestInWork) })}
          </Text>
        )}
      </Table.Td>
      <Table.Td>{format.number(post.unsynced + post.unsyncedFiles)}</Table.Td>
      <Table.Td>{format.number(post.entries)}</Table.Td>
      <Table.Td>{post.catalogue ?? "—"}</Table.Td>
      <Table.Td>
        <ChainHealth
          troubles={[...post.health, ...(post.revokedAt === null ? [] : (["revoked"] as const))]}
        />
      </Table.Td>
    </Table.Tr>
  );
}

function PostsExport({ posts }: { posts: readonly Post[] }) {
  const { t } = useTranslation();
  const table = {
    title: t("supervision.tabs.posts"),
    head: [
      t("entry.post"),
      t("setup.crossing"),
      t("supervision.lastContact"),
      t("supervision.inWork"),
      t("supervision.unsynced"),
      t("supervision.entries"),
      t("supervision.catalogueVersion"),
      t("supervision.chain"),
    ],
    rows: posts.map((post) => [
      post.post,
      post.crossing,
      post.lastContact ?? "",
      post.inWork,
      post.unsynced + post.unsyncedFiles,
      post.entries,
      post.catalogue ?? "",
      post.health.length === 0
        ? t("supervision.health.sound")
        : post.health.map((trouble) => t(`supervision.health.${trouble}`)).join(", "),
    ]),
  };
  return <ExportMenu name="beket-posts" tables={[table]} />;
}
