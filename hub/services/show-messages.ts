import type { z } from "zod";
import { DOWN_CONTENT } from "../../shared/sync/down.ts";
import type { messagesAnswerSchema } from "../../shared/sync/supervision.ts";
import type { HubContext } from "../context.ts";
import { lastMessages, readersOf } from "../store/queries/message.ts";

/** More than anybody looks back to. */
const MOST = 50;

/** The last messages to the posts, and who has read them. */
export async function showMessages({ store }: HubContext): Promise<z.infer<typeof messagesAnswerSchema>> {
  const rows = await lastMessages(store, MOST);
  const readers = Map.groupBy(
    await readersOf(
      store,
      rows.map(({ subject }) => subject),
    ),
    ({ message }) => message,
  );
  return {
    messages: rows.map(({ subject: id, at, stations, content }) => {
      const { from, text } = DOWN_CONTENT.message.parse(JSON.parse(content));
      const read = readers.get(id) ?? [];
      return {
        id,
        at,
        from,
        text,
        stations: stations === null ? null : JSON.parse(stations),
        readBy: read.map(({ station, officer, read_at }) => ({ station, officer, at: read_at })),
      };
    }),
  };
}
