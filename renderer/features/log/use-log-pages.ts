import { keepPreviousData, useQueries, useQuery } from "@tanstack/react-query";
import type { LogRow } from "../../../shared/schemas/log-row.ts";
import { ask } from "../../queries.ts";

const PAGE = 100;

export interface LogQuery {
  readonly text: string;
  /** Only decisions at or after this moment (UTC). */
  readonly since: string | null;
}

function page({ text, since }: LogQuery, index: number) {
  const range = { offset: index * PAGE, limit: PAGE };
  return ask("log.search", since ? { text, since, ...range } : { text, ...range });
}

/** The log in pages: the first one for the total, and those that hold the rows on the screen. */
export function useLogPages(query: LogQuery, firstRow: number, lastRow: number) {
  const first = useQuery({ ...page(query, 0), placeholderData: keepPreviousData });
  const start = Math.floor(firstRow / PAGE);
  const end = Math.floor(Math.max(lastRow, 0) / PAGE);
  const wanted = Array.from({ length: end - start + 1 }, (_, i) => start + i).filter((index) => index > 0);
  const others = useQueries({ queries: wanted.map((index) => page(query, index)) });

  const rowAt = (row: number): LogRow | null => {
    const index = Math.floor(row / PAGE);
    const data = index === 0 ? first.data : others[wanted.indexOf(index)]?.data;
    return data?.rows[row % PAGE] ?? null;
  };
  return { total: first.data?.total ?? 0, first, rowAt };
}
