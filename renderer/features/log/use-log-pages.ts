import { keepPreviousData, useQueries, useQuery } from "@tanstack/react-query";
import type { RequestOf } from "../../../shared/contract/contract.ts";
import type { LogSort } from "../../../shared/schemas/log-filter.ts";
import type { LogRow } from "../../../shared/schemas/log-row.ts";
import { ask } from "../../queries.ts";

const PAGE = 100;

export interface LogQuery {
  readonly filter: RequestOf<"log.count">;
  readonly sort: LogSort;
}

const page = ({ filter, sort }: LogQuery, index: number) =>
  ask("log.search", { filter, sort, offset: index * PAGE, limit: PAGE });

/**
 * The log in pages: the first one, and those that hold the rows on the screen. How many rows there are is
 * counted apart; until that is known, as many as the first page shows that there must be.
 */
export function useLogPages(query: LogQuery, firstRow: number, lastRow: number) {
  const first = useQuery({ ...page(query, 0), placeholderData: keepPreviousData });
  const count = useQuery(ask("log.count", query.filter));
  const start = Math.floor(firstRow / PAGE);
  const end = Math.floor(Math.max(lastRow, 0) / PAGE);
  const wanted = Array.from({ length: end - start + 1 }, (_, i) => start + i).filter((index) => index > 0);
  const others = useQueries({ queries: wanted.map((index) => page(query, index)) });

  const rowAt = (row: number): LogRow | null => {
    const index = Math.floor(row / PAGE);
    const rows = index === 0 ? first.data : others[wanted.indexOf(index)]?.data;
    return rows?.[row % PAGE] ?? null;
  };
  return { total: Math.max(count.data ?? 0, first.data?.length ?? 0), first, rowAt };
}
