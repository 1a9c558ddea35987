import type { z } from "zod";
import { type WatchItem, watchItemSchema } from "../../../shared/schemas/watch-list.ts";
import type { ReadableDb, WritableDb } from "../databases.ts";
import type { Change, Select } from "../statement.ts";

const COLUMNS = "id, origin, kind, value, note, until, added_at AS addedAt";

const all = {
  name: "watch_item.all",
  sql: `SELECT ${COLUMNS} FROM watch_item ORDER BY added_at DESC, id`,
  row: watchItemSchema,
} satisfies Select<z.ZodType>;

const put: Change = {
  name: "watch_item.put",
  sql: `INSERT INTO watch_item (id, origin, kind, value, note, until, added_at)
        VALUES (@id, @origin, @kind, @value, @note, @until, @addedAt)
        ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, value = excluded.value, note = excluded.note,
          until = excluded.until`,
};

const remove: Change = {
  name: "watch_item.remove",
  sql: "DELETE FROM watch_item WHERE id = @id AND origin = @origin",
};

const removeHubs: Change = {
  name: "watch_item.remove-hubs",
  sql: "DELETE FROM watch_item WHERE origin = 'hub'",
};

/** The newest first. */
export function listWatchItems(db: ReadableDb): WatchItem[] {
  return db.all(all);
}

export function putWatchItem(db: WritableDb, item: WatchItem): void {
  db.run(put, { ...item });
}

/** @returns whether there was such an item of that origin */
export function removeWatchItem(db: WritableDb, id: string, origin: WatchItem["origin"]): boolean {
  return db.run(remove, { id, origin }) > 0;
}

/** What a hub wanted to be watched: it is no hub of this post any more. */
export function removeHubWatchItems(db: WritableDb): void {
  db.run(removeHubs);
}
