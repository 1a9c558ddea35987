import { markMessageRead } from "../store/queries/message.ts";
import { appendEntry } from "./append-entry.ts";
import type { Desk } from "./desk.ts";

/** Puts a message away; who read it and when goes into the log, and with it back to the hub. */
export function readMessage(desk: Desk, id: string): void {
  desk.db.transaction("message.read", () => {
    if (!markMessageRead(desk.db, id, desk.now().toISOString())) return;
    appendEntry(desk, { kind: "message-read", payload: { message: id } });
  });
}
