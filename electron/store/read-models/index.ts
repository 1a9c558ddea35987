import type { LogEntry } from "../../../shared/schemas/log-entry.ts";
import type { WritableDb } from "../databases.ts";
import { decisions } from "./decisions.ts";
import type { ReadModel } from "./read-model.ts";
import { supervision } from "./supervision.ts";

const READ_MODELS: readonly ReadModel[] = [decisions, supervision];

/** Tells every read model of an entry; must run in the transaction that appends it. */
export function project(db: WritableDb, entry: LogEntry): void {
  for (const model of READ_MODELS) model.apply(db, entry);
}

/** Empties every read model; must run in the transaction that fills them again. */
export function clearReadModels(db: WritableDb): void {
  for (const model of READ_MODELS) model.clear(db);
}
