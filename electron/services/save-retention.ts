import type { Retention } from "../../shared/schemas/retention.ts";
import { readRetention, writeRetention } from "../store/queries/retention.ts";
import { appendEntry } from "./append-entry.ts";
import type { Desk } from "./desk.ts";

/** Sets how long payloads are kept, and says so in the log; nothing is erased yet. */
export function saveRetention(desk: Desk, to: Retention): Retention {
  desk.db.transaction("retention.save", () => {
    const from = readRetention(desk.db);
    if (from.trucks === to.trucks && from.access === to.access) return;
    writeRetention(desk.db, to);
    appendEntry(desk, { kind: "retention-changed", payload: { from, to } });
  });
  return to;
}
