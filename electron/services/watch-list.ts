import type { ParsedRequestOf } from "../../shared/contract/contract.ts";
import { BeketError } from "../../shared/contract/errors.ts";
import { plateKey } from "../../shared/log/plate-key.ts";
import type { Papers } from "../../shared/schemas/inspection.ts";
import type { WatchItem } from "../../shared/schemas/watch-list.ts";
import { namesConsignee } from "../store/consignee-key.ts";
import { listDrafts, readDraft } from "../store/queries/draft.ts";
import { removeWatchItem as deleteItem, listWatchItems, putWatchItem } from "../store/queries/watch-item.ts";
import { appendEntry } from "./append-entry.ts";
import { believedNow, type TimeSource } from "./believed-time.ts";
import type { Desk } from "./desk.ts";

type Watched = Pick<Papers, "plate" | "trailerPlate" | "consignee">;

/** The items that count on a day. */
export function currentWatchItems(source: TimeSource): WatchItem[] {
  const today = believedNow(source).toISOString().slice(0, 10);
  return listWatchItems(source.db).filter(({ until }) => until === null || until >= today);
}

/** The items that a truck's papers meet: by its plates, or by a consignee that has every word of the item. */
export function matchWatchList(items: readonly WatchItem[], papers: Watched): WatchItem[] {
  const plates = new Set([papers.plate, papers.trailerPlate].map(plateKey).filter((key) => key !== ""));
  return items.filter(({ kind, value }) =>
    kind === "plate" ? plates.has(plateKey(value)) : namesConsignee(papers.consignee, value),
  );
}

/** The trucks in work that the watch list speaks of, each with its items. */
export function watchedDrafts(desk: TimeSource): { id: string; items: WatchItem[] }[] {
  const { db } = desk;
  const items = currentWatchItems(desk);
  if (items.length === 0) return [];
  return listDrafts(db).flatMap(({ id }) => {
    const draft = readDraft(db, id);
    const met = draft ? matchWatchList(items, draft.papers) : [];
    return met.length > 0 ? [{ id, items: met }] : [];
  });
}

/** Adds an item of the post's own, and says so in the log. */
export function addWatchItem(
  desk: Desk,
  { kind, value, note, until }: ParsedRequestOf<"watch.add">,
): WatchItem {
  const item = {
    id: desk.newId(),
    origin: "post" as const,
    kind,
    value,
    note,
    until,
    addedAt: desk.now().toISOString(),
  };
  desk.db.transaction("watch.add", () => {
    putWatchItem(desk.db, item);
    appendEntry(desk, { kind: "watch-item-added", payload: { item: item.id, kind, value, note, until } });
  });
  return item;
}

/** @throws BeketError `not-found` for an item that is not the post's own */
export function removeWatchItem(desk: Desk, id: string): void {
  desk.db.transaction("watch.remove", () => {
    if (!deleteItem(desk.db, id, "post")) throw new BeketError("not-found", `watch item ${id}`);
    appendEntry(desk, { kind: "watch-item-removed", payload: { item: id } });
  });
}
