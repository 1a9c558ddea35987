import { Button, EmptyState, Skeleton, Stack } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { DownKind } from "../../../../shared/sync/down.ts";
import { FailureAlert } from "../../../components/failure-alert.tsx";
import { AsOf } from "../connection/as-of.tsx";
import { type Published, usePublished } from "./use-published.ts";

interface PublishedListProps<K extends DownKind> {
  kind: K;
  icon: ReactNode;
  empty: string;
  hint?: string;
  children: (items: readonly Published<K>[]) => ReactNode;
}

/** What was sent down of a kind: loading, failed, as it was known last, empty, and further pages. */
export function PublishedList<K extends DownKind>({
  kind,
  icon,
  empty,
  hint,
  children,
}: PublishedListProps<K>) {
  const { t } = useTranslation();
  const { pages, items } = usePublished(kind);
  const first = pages.data?.pages[0];
  if (pages.isPending) return <Skeleton h={120} aria-label={t("common.loading")} />;
  if (!items || !first)
    return (
      <FailureAlert
        title={t("supervision.deliveries.failed")}
        error={pages.error}
        onRetry={() => void pages.refetch()}
      />
    );
  return (
    <Stack gap="sm">
      <AsOf asOf={first.asOf} stale={first.stale} />
      {items.length === 0 ? <EmptyState icon={icon} title={empty} description={hint} /> : children(items)}
      {pages.hasNextPage && (
        <Button
          variant="default"
          style={{ alignSelf: "center" }}
          loading={pages.isFetchingNextPage}
          onClick={() => void pages.fetchNextPage()}
        >
          {t("supervision.more")}
        </Button>
      )}
    </Stack>
  );
}
