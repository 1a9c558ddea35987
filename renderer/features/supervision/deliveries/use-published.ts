import { useInfiniteQuery } from "@tanstack/react-query";
import type { PublishedItem } from "../../../../shared/sync/deliveries.ts";
import { DOWN_CONTENT, type DownContent, type DownKind } from "../../../../shared/sync/down.ts";
import { call } from "../../../api.ts";

/** Something that was sent down, and what became of it. */
export interface Published<K extends DownKind> extends PublishedItem {
  readonly content: DownContent<K>;
}

type Parsed<T> = { readonly success: true; readonly data: T } | { readonly success: false };
/** The kinds' schemas, seen so that a kind and its content belong together. */
const schemas: { readonly [K in DownKind]: { safeParse(value: unknown): Parsed<DownContent<K>> } } =
  DOWN_CONTENT;

/** The last item of each subject of a kind, newest first, page by page. */
export function usePublished<K extends DownKind>(kind: K) {
  const pages = useInfiniteQuery({
    queryKey: ["supervision.published", kind],
    queryFn: ({ pageParam }) =>
      call("supervision.published", { kind, ...(pageParam && { before: pageParam }) }),
    initialPageParam: 0,
    getNextPageParam: ({ answer }) => answer.before,
  });
  const items = pages.data?.pages.flatMap(({ answer }) => answer.items.flatMap((item) => read(kind, item)));
  return { pages, items };
}

/** What a newer hub has sent and this version can not read is left out. */
function read<K extends DownKind>(kind: K, item: PublishedItem): Published<K>[] {
  const content = schemas[kind].safeParse(item.content);
  return content.success ? [{ ...item, content: content.data }] : [];
}
