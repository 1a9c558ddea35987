import type { z } from "zod";
import { type Message, messageSchema } from "../../../shared/schemas/watch-list.ts";
import type { ReadableDb, WritableDb } from "../databases.ts";
import type { Change, Select } from "../statement.ts";

const unread = {
  name: "message.unread",
  sql: "SELECT id, author, text, sent_at AS sentAt FROM message WHERE read_at IS NULL ORDER BY sent_at, id",
  row: messageSchema,
} satisfies Select<z.ZodType>;

const insert: Change = {
  name: "message.insert",
  sql: `INSERT INTO message (id, author, text, sent_at) VALUES (@id, @author, @text, @sentAt)
        ON CONFLICT (id) DO NOTHING`,
};

const markRead: Change = {
  name: "message.mark-read",
  sql: "UPDATE message SET read_at = @readAt WHERE id = @id AND read_at IS NULL",
};

/** In the order they were sent. */
export function unreadMessages(db: ReadableDb): Message[] {
  return db.all(unread);
}

/** A message that came before is left as it is, read or not. */
export function insertMessage(db: WritableDb, message: Message): void {
  db.run(insert, { ...message });
}

/** @returns whether it was unread until now */
export function markMessageRead(db: WritableDb, id: string, readAt: string): boolean {
  return db.run(markRead, { id, readAt }) > 0;
}
