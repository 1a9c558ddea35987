import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { sha256 } from "../log-keys/crypto.ts";
import { writeSecretFile } from "../log-keys/secret-file.ts";
import type { ReadableDb } from "../store/databases.ts";
import { hashAt, lastLogEntry } from "../store/queries/log-entry.ts";
import { readStation } from "../store/queries/station.ts";
import { withStoreErrors } from "../store/store-error.ts";

/** Where a log stood at some time, kept outside of it: a log whose end was cut off can not say so itself. */
const witnessSchema = z.object({ station: z.ulid(), sequence: z.int().positive(), hash: z.string() });
export type LogWitness = z.infer<typeof witnessSchema>;

/** A bit that a disk has changed in the file must not pass for a log that was cut; earlier versions wrote no check. */
const fileSchema = witnessSchema
  .extend({ check: z.string().optional() })
  .refine((written) => written.check === undefined || written.check === checkOf(written))
  .pipe(witnessSchema);

const checkOf = ({ station, sequence, hash }: LogWitness): string => sha256(`${station} ${sequence} ${hash}`);

export const witnessFile = (userData: string): string => path.join(userData, "log-head.json");

/** `null` where there is none, or one that can not be read: it is a help, not a condition. */
export function readWitness(userData: string): LogWitness | null {
  const file = witnessFile(userData);
  if (!existsSync(file)) return null;
  try {
    return fileSchema.parse(JSON.parse(readFileSync(file, "utf8")));
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
  const written = JSON.stringify({ ...witness, check: checkOf(witness) });
  withStoreErrors(() => writeSecretFile(witnessFile(userData), written));
}

/** Whether the log of this station has lost entries that the witness saw: cut off, or replaced by older or other ones. */
export function isCut(db: ReadableDb, witness: LogWitness | null): boolean {
  if (witness === null || readStation(db)?.id !== witness.station) return false;
  return hashAt(db, witness.sequence) !== witness.hash;
}
