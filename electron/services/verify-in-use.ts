import { setTimeout as rest } from "node:timers/promises";
import type { LogWalk } from "../../shared/log/verify.ts";
import type { Verified } from "../../shared/schemas/log-check.ts";
import { evidenceFolder } from "../evidence/file-store.ts";
import { openReader } from "../store/open.ts";
import { hashAt } from "../store/queries/log-entry.ts";
import { readLogCheck, writeLogCheck } from "./log-check-file.ts";
import { readWitness } from "./log-witness.ts";
import { storeFile } from "./station-desk.ts";
import { verifyOrDamaged } from "./verify-store.ts";

/** Between parts, so that an old computer has its processor and its disk for the officer. */
const REST_MS = 10;
/** So much of a walk is done again when the program ends in the middle of it. */
const KEEP_EVERY_MS = 5_000;

/** Verifies the store of a program that is open, with its files and with what was seen of the log's end. */
export function verifyInUse(userData: string): Promise<Verified> {
  return verifyOrDamaged(storeFile(userData), whole(userData));
}

/**
 * The same with time: it rests between parts, and goes on where the program ended in the middle of it.
 * @param now as the finding's time
 */
export async function verifyInBackground(userData: string, now: () => Date): Promise<Verified> {
  const { walk, last } = readLogCheck(userData);
  let kept = performance.now();
  const verified = await verifyOrDamaged(storeFile(userData), {
    ...whole(userData),
    from: walk !== null && isOfLog(userData, walk) ? walk : undefined,
    onPart(reached) {
      if (performance.now() - kept < KEEP_EVERY_MS) return;
      kept = performance.now();
      writeLogCheck(userData, { walk: reached, last });
    },
    pause: () => rest(REST_MS),
  });
  writeLogCheck(userData, { walk: null, last: { ...verified, at: now().toISOString() } });
  return verified;
}

const whole = (userData: string) => ({
  whole: false,
  evidence: evidenceFolder(userData),
  witness: readWitness(userData),
});

/** A restored store has another log: what was walked of the one before says nothing of it. */
function isOfLog(userData: string, { head: { sequence, hash } }: LogWalk): boolean {
  const { db, close } = openReader(storeFile(userData));
  try {
    return hashAt(db, sequence) === hash;
  } finally {
    close();
  }
}
