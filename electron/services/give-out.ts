import { BeketError } from "../../shared/contract/errors.ts";
import type { HandedOver } from "../../shared/schemas/handed-over.ts";
import type { LogEntry } from "../../shared/schemas/log-entry.ts";
import type { Leaving } from "../documents/hand-over.ts";
import { asStoreError } from "../store/store-error.ts";
import type { NewEntry } from "./append-at.ts";
import { appendEntry } from "./append-entry.ts";
import type { Desk } from "./desk.ts";
import { reportOf } from "./program-notes.ts";

/**
 * Gives a document out of the program: its entry is on the disk before its first byte leaves, and where it can not be
 * written none does. What did not leave in the end is an entry after it.
 */
export async function giveOut<T = HandedOver>(
  desk: Desk,
  entry: NewEntry,
  out: (leaving: Leaving) => Promise<T>,
): Promise<T> {
  let told: LogEntry | undefined;
  try {
    return await out(() => {
      told = desk.db.transaction("give-out.record", () => appendEntry(desk, entry));
    });
  } catch (error) {
    if (told) tellFailure(desk, told, error);
    throw asStoreError(error);
  }
}

function tellFailure(desk: Desk, { id, payload }: LogEntry, error: unknown): void {
  const said = asStoreError(error);
  const reason = said instanceof BeketError ? said.code : "internal";
  const inspection = "inspection" in payload ? payload.inspection : undefined;
  try {
    desk.db.transaction("give-out.failed", () =>
      appendEntry(desk, { kind: "document-not-given-out", payload: { entry: id, reason, inspection } }),
    );
  } catch (failure) {
    // The log then says that it left: more than happened, never less.
    reportOf("give out")(failure);
  }
}
