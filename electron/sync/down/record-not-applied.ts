import type { DownOffer } from "../../../shared/schemas/sync.ts";
import type { DownItem } from "../../../shared/sync/down.ts";
import { appendEntry } from "../../services/append-entry.ts";
import type { Desk } from "../../services/desk.ts";
import { putDownItem, readDownState } from "../../store/queries/down-item.ts";
import { asProgram } from "./record-applied.ts";

type NotApplied = Pick<DownOffer, "state" | "reason">;

/**
 * Keeps an item that was not applied, to be shown and tried again, and says so in the log: by it the hub learns what
 * became of what it sent. The same answer to the same item is given once, however often it is tried.
 */
export function recordNotApplied(desk: Desk, item: DownItem, { state, reason }: NotApplied): void {
  const { id, cursor, kind, subject } = item;
  desk.db.transaction("sync.not-applied", () => {
    const before = readDownState(desk.db, item);
    putDownItem(desk.db, item, { state, reason, receivedAt: desk.now().toISOString() });
    if (before?.cursor === cursor && before.state === state && before.reason === reason) return;
    appendEntry(asProgram(desk), {
      kind: "sync-item-not-applied",
      payload: { item: id, cursor, kind, subject, state, reason },
    });
  });
}
