import { EmptyState, Skeleton, Stack } from "@mantine/core";
import { IconMapPin } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Period } from "../../../../shared/schemas/supervision.ts";
import type { Post, Statistics } from "../../../../shared/sync/supervision.ts";
import { FailureAlert } from "../../../components/failure-alert.tsx";
import { ask } from "../../../queries.ts";
import { AsOf } from "../connection/as-of.tsx";
import { ExportMenu } from "../export/export-menu.tsx";
import { minutesAhead } from "./post-facts.ts";
import { PostsTable } from "./posts-table.tsx";

/** All posts of the hub: when they were last heard, what they did, and whether their logs are whole. */
export function PostsView({ period }: { period: Period }) {
  const { t } = useTranslation();
  const posts = useQuery(ask("supervision.posts"));
  const figures = useQuery({ ...ask("supervision.statistics", period), placeholderData: keepPreviousData });
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
  const byStation = figures.data?.answer.byStation ?? [];
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
      {figures.isError && (
        <FailureAlert
          title={t("supervision.failed")}
          error={figures.error}
          onRetry={() => void figures.refetch()}
        />
      )}
      <PostsTable posts={answer.posts} now={answer.time} figures={byStation} />
      <PostsExport posts={answer.posts} figures={byStation} />
    </Stack>
  );
}

interface PostsExportProps {
  posts: readonly Post[];
  figures: Statistics["byStation"];
}

function PostsExport({ posts, figures }: PostsExportProps) {
  const { t } = useTranslation();
  const table = {
    title: t("supervision.tabs.posts"),
    head: [
      t("entry.post"),
      t("setup.crossing"),
      t("supervision.lastContact"),
      t("supervision.newestEntry"),
      t("supervision.clockMinutes"),
      t("supervision.inWork"),
      t("supervision.trucks"),
      t("supervision.hits"),
      t("supervision.overrides"),
      t("supervision.unsynced"),
      t("supervision.entries"),
      t("supervision.catalogueVersion"),
      t("supervision.appVersion"),
      t("supervision.chain"),
    ],
    rows: posts.map((post) => {
      const own = figures.find(({ station }) => station === post.station);
      return [
        post.post,
        post.crossing,
        post.lastContact ?? "",
        post.newestEntry ?? "",
        minutesAhead(post),
        post.inWork,
        own?.trucks ?? 0,
        own?.hits ?? 0,
        own?.overrides ?? 0,
        post.unsynced + post.unsyncedFiles,
        post.entries,
        post.catalogue ?? "",
        post.app ?? "",
        post.health.length === 0
          ? t("supervision.health.sound")
          : post.health.map((trouble) => t(`supervision.health.${trouble}`)).join(", "),
      ];
    }),
  };
  return <ExportMenu what="posts" tables={[table]} />;
}
