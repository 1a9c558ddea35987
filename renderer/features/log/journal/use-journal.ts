import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import type { JournalFilter } from "../../../../shared/schemas/journal-filter.ts";
import { call } from "../../../api.ts";

const PAGE = 100;
/** The next page is fetched so many rows before the last one that is there. */
const AHEAD = 20;

/** The journal as far as it was scrolled; a page that found nothing on its way leads to the next by itself. */
export function useJournal(filter: JournalFilter, lastRow: number) {
  const pages = useInfiniteQuery({
    queryKey: ["log.journal", filter],
    queryFn: ({ pageParam }) =>
      call("log.journal", { filter, limit: PAGE, ...(pageParam !== null && { before: pageParam }) }),
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
  const { data, hasNextPage, isFetching, isError, fetchNextPage } = pages;
  const rows = data?.pages.flatMap((page) => page.rows) ?? [];
  const needsMore = hasNextPage && !isFetching && !isError && lastRow + AHEAD >= rows.length;
  useEffect(() => {
    if (needsMore) void fetchNextPage();
  }, [needsMore, fetchNextPage]);
  return { pages, rows };
}
