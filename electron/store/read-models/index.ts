import type { LogEntry } from "../../../shared/schemas/log-entry.ts";
import type { WritableDb } from "../databases.ts";
import { clockDoubts } from "./clock-doubts.ts";
import { decisions } from "./decisions.ts";
import { evidenceFiles } from "./evidence-files.ts";
import { lookAlikes } from "./look-alikes.ts";
import { officers } from "./officers.ts";
import type { ReadModel } from "./read-model.ts";
import { reasons } from "./reasons.ts";
import { rescreeningFindings } from "./rescreening-findings.ts";
import { stories } from "./stories.ts";
import { supervision } from "./supervision.ts";
import { trucks } from "./trucks.ts";

const READ_MODELS: readonly ReadModel[] = [
  decisions,
  stories,
  trucks,
  reasons,
  evidenceFiles,
  officers,
  clockDoubts,
  lookAlikes,
  rescreeningFindings,
  supervision,
];

/** The tables of all read models. */
export const READ_MODEL_TABLES: readonly string[] = READ_MODELS.flatMap(({ tables }) => tables);

/** Tells every read model of an entry; must run in the transaction that appends it. */
export function project(db: WritableDb, entry: LogEntry): void {
  for (const model of READ_MODELS) model.apply(db, entry);
}

/** Takes out what an entry put in, before its payload is erased; in the same transaction. */
export function forget(db: WritableDb, entry: LogEntry): void {
  for (const model of READ_MODELS) model.forget(db, entry);
}

/** Empties every read model; must run in the transaction that fills them again. */
export function clearReadModels(db: WritableDb): void {
  for (const model of READ_MODELS) model.clear(db);
}
