import type { Selectable } from "kysely";
import type { Store } from "../open.ts";
import type { Tables } from "../tables.ts";
import { parts, type Write } from "../write.ts";

export async function noteReaders(
  write: Write,
  rows: readonly Selectable<Tables["message_read"]>[],
): Promise<void> {
  for (const part of parts(rows)) await write.insertInto("message_read").values(part).execute();
}

/** The messages that were sent down last, the newest first. */
export function lastMessages(store: Store, limit: number) {
  return store
    .selectFrom("down_item")
    .select(["subject", "at", "stations", "content"])
    .where("kind", "=", "message")
    .orderBy("cursor", "desc")
    .limit(limit)
    .execute();
}

export async function readersOf(store: Store, messages: readonly string[]) {
  if (messages.length === 0) return [];
  return store
    .selectFrom("message_read")
    .select(["message", "station", "officer", "read_at"])
    .where("message", "in", messages)
    .orderBy("read_at")
    .execute();
}
