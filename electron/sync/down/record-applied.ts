import type { DownItem } from "../../../shared/sync/down.ts";
import { appendEntry } from "../../services/append-entry.ts";
import type { Desk } from "../../services/desk.ts";
import { putDownItem } from "../../store/queries/down-item.ts";

/** The desk while nobody's hand is in it. */
export const asProgram = (desk: Desk): Desk => ({ ...desk, actor: () => ({ name: "" }) });

/** Says in the log that an item was taken in; must run inside a transaction. */
export function recordApplied(desk: Desk, item: DownItem): void {
  const { id, cursor, kind, subject } = item;
  putDownItem(desk.db, item, { state: "applied", reason: "", receivedAt: desk.now().toISOString() });
  appendEntry(desk, { kind: "sync-item-applied", payload: { item: id, cursor, kind, subject } });
}
