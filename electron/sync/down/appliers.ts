import { DOWN_CONTENT, type DownContent, type DownItem, type DownKind } from "../../../shared/sync/down.ts";
import type { Desk } from "../../services/desk.ts";
import { insertMessage } from "../../store/queries/message.ts";
import { putWatchItem, removeWatchItem } from "../../store/queries/watch-item.ts";
import { applyLookAlike } from "./apply-look-alike.ts";
import { applyOfficer } from "./apply-officer.ts";

/** Kinds that are only written into the store; a catalogue is fetched and verified beside. */
export type StoredKind = Exclude<DownKind, "catalogue-package">;

/**
 * Writes one item into the store, inside the transaction of the caller; a `BeketError` refuses the item,
 * and `bad-request` leaves it to a newer program.
 */
type Apply<K extends StoredKind> = (desk: Desk, content: DownContent<K>, item: DownItem) => void;

/** What this program can take in; a kind that is missing waits until a program comes that can. */
export type Appliers = { readonly [K in StoredKind]?: Apply<K> };

export const APPLIERS: Appliers = {
  watch({ db }, { id, kind, value, reason, until, active }, { at }) {
    if (active) putWatchItem(db, { id, origin: "hub", kind, value, note: reason, until, addedAt: at });
    else removeWatchItem(db, id, "hub");
  },
  officer: applyOfficer,
  "look-alike": applyLookAlike,
  message({ db }, { id, from, text }, { at }) {
    insertMessage(db, { id, author: from, text, sentAt: at });
  },
};

/** What to do with an item; null where its kind or its content is not known to this program. */
export function applierOf(appliers: Appliers, item: DownItem): ((desk: Desk) => void) | null {
  switch (item.kind) {
    case "watch":
      return bind("watch", appliers, item);
    case "message":
      return bind("message", appliers, item);
    case "officer":
      return bind("officer", appliers, item);
    case "look-alike":
      return bind("look-alike", appliers, item);
    default:
      return null;
  }
}

/** The kinds' schemas, seen so that a kind, its content and its applier belong together. */
const schemas: { readonly [K in StoredKind]: { safeParse(value: unknown): Parsed<DownContent<K>> } } =
  DOWN_CONTENT;
type Parsed<T> = { success: true; data: T } | { success: false };

function bind<K extends StoredKind>(
  kind: K,
  appliers: Appliers,
  item: DownItem,
): ((desk: Desk) => void) | null {
  const apply = appliers[kind];
  const content = schemas[kind].safeParse(item.content);
  if (!apply || !content.success) return null;
  return (desk) => apply(desk, content.data, item);
}
