import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { writeSecretFile } from "../log-keys/secret-file.ts";
import type { ReadableDb } from "../store/databases.ts";
import { hashAt, lastLogEntry } from "../store/queries/log-entry.ts";
import { readStation } from "../store/queries/station.ts";
import { withStoreErrors } from "../store/store-error.ts";

/** Where a log stood at some time, kept outside of it: a log whose end was cut off can not say so itself. */
const witnessSchema = z.object({ station: z.ulid(), sequence: z.int().positive(), hash: z.string() });
export type LogWitness = z.infer<typeof witnessSchema>;

export const witnessFile = (userData: string): string => path.join(userData, "log-head.json");

/** `null` where there is none, or one that can not be read: it is a help, not a condition. */
export function readWitness(userData: string): LogWitness | null {
  const file = witnessFile(userData);
  if (!existsSync(file)) return null;
  try {
    return witnessSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return null;
  }
}

export function currentHead(db: ReadableDb): LogWitness | null {
  const station = readStation(db);
  const last = lastLogEntry(db);
  return station && last ? { station: station.id, sequence: last.sequence, hash: last.hash } : null;
}

export function writeWitness(userData: string, witness: LogWitness): void {
  withStoreErrors(() => writeSecretFile(witnessFile(userData), JSON.stringify(witness)));
}

/** Whether the log of this station has lost entries that the witness saw: cut off, or replaced by older or other ones. */
export function isCut(db: ReadableDb, witness: LogWitness | null): boolean {
  if (witness === null || readStation(db)?.id !== witness.station) return false;
  return hashAt(db, witness.sequence) !== witness.hash;
}
