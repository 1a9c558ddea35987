import { createHash } from "node:crypto";
import {
  closeSync,
  createReadStream,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from "node:fs";
import { copyFile } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { BeketError } from "../../shared/contract/errors.ts";
import { removeDatabase } from "../store/database-files.ts";
import { stationOfFile } from "../store/look-into.ts";
import type { Store } from "../store/open.ts";
import { asStoreError } from "../store/store-error.ts";
import { appendEntry } from "./append-entry.ts";
import {
  backupName,
  backupStation,
  backupTime,
  expiredBackups,
  expiredReplaced,
  leftHalves,
  UNCHECKED,
} from "./backup-names.ts";
import { type Desk, requireStation } from "./desk.ts";
import { type Depth, verifyStore } from "./verify-store.ts";

/** Where the backups of a station lie in its own folder. */
export const backupFolder = (userData: string): string => path.join(userData, "backups");

interface Places {
  readonly backup: Store["backup"];
  readonly folder: string;
}

export interface Backup {
  readonly file: string;
  /** How many entries are in it. */
  readonly entries: number;
}

/**
 * Copies the store, opens and checks the copy, puts it away under its name, records it in the log, and
 * removes backups that are no longer needed. Throws `store-damaged`, and keeps every older backup, when
 * the copy is not sound: then the store is not.
 */
export async function makeBackup(desk: Desk, { backup, folder }: Places, depth: Depth): Promise<Backup> {
  const station = requireStation(desk.db).id;
  const now = desk.now();
  const name = backupName(now, station);
  try {
    const entries = await putAway(folder, name, depth, (file) => backup(file, depth.signal));
    const file = path.join(folder, name);
    const sha256 = await sha256OfFile(file);
    desk.db.transaction("backup.record", () =>
      appendEntry(desk, { kind: "backup-made", payload: { file: name, sha256, lastSequence: entries } }),
    );
    removeExpired(folder, station, now);
    removeReplaced(path.dirname(folder), now);
    return { file, entries };
  } catch (error) {
    throw asStoreError(error);
  }
}

/** Copies a backup into a second place, on another disk or a USB stick, and checks the copy as it lies there. */
export async function copyBackup(desk: Desk, file: string, second: string, depth: Depth): Promise<void> {
  try {
    await putAway(second, path.basename(file), depth, (copy) => copyDurably(file, copy));
    removeExpired(second, requireStation(desk.db).id, desk.now());
  } catch (error) {
    throw asStoreError(error);
  }
}

/** A file bears a backup's name only once it has been checked. */
async function putAway(
  folder: string,
  name: string,
  depth: Depth,
  write: (file: string) => Promise<void>,
): Promise<number> {
  mkdirSync(folder, { recursive: true });
  const draft = path.join(folder, `${name}${UNCHECKED}`);
  try {
    removeDatabase(draft);
    await write(draft);
    const { entries, firstBad } = await verifyStore(draft, depth);
    if (firstBad) throw new BeketError("store-damaged", `entry ${firstBad.sequence}: ${firstBad.problem}`);
    renameSync(draft, path.join(folder, name));
    return entries;
  } catch (error) {
    removeDatabase(draft);
    throw error;
  }
}

/** Copies a file and waits until it is on the disk. */
export async function copyDurably(from: string, to: string): Promise<void> {
  await copyFile(from, to);
  const handle = openSync(to, "r+");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

export async function sha256OfFile(file: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  return hash.digest("hex");
}

/** Of the databases that restores have put aside; only after a backup of the one in use was found sound. */
function removeReplaced(userData: string, now: Date): void {
  for (const name of expiredReplaced(readdirSync(userData), now))
    rmSync(path.join(userData, name), { force: true });
}

/** Another station's backups beside them are no business of this one. */
function removeExpired(folder: string, station: string, now: Date): void {
  const names = readdirSync(folder);
  const own = names.filter(
    (name) =>
      backupTime(name) && (backupStation(name) ?? stationOfFile(path.join(folder, name))?.id) === station,
  );
  for (const name of [...expiredBackups(own, now), ...leftHalves(names, station, now)])
    rmSync(path.join(folder, name), { force: true });
}
