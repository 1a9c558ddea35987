import { readdir } from "node:fs/promises";
import path from "node:path";
import { putFile, readSoundFile } from "./file-store.ts";

const HASH = /^[0-9a-f]{64}$/;

/** Hashes of all the files that lie in an evidence folder. */
export async function evidenceHashes(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  return names
    .map((name) => `${path.basename(path.dirname(name))}${path.basename(name)}`)
    .filter((name) => HASH.test(name))
    .sort();
}

interface Mirror {
  /** The station's own folder. */
  readonly own: string;
  /** On another disk or a stick, which other stations may share. */
  readonly second: string;
  /** Whether the log speaks of a file: another station's, or one that was erased, is not brought here. */
  readonly isKnown: (sha256: string) => boolean;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Reads every file of both folders, as a disk forgets without a word, and lets each have what the other has sound:
 * the second all of the own, the own what the log speaks of.
 */
export async function mirrorEvidence({ own, second, isKnown, signal }: Mirror): Promise<void> {
  const here = new Set(await evidenceHashes(own));
  const known = (await evidenceHashes(second)).filter((sha256) => !here.has(sha256) && isKnown(sha256));
  for (const sha256 of [...here, ...known]) {
    signal?.throwIfAborted();
    const [ours, theirs] = [await readSoundFile(own, sha256), await readSoundFile(second, sha256)];
    if (ours && !theirs) await putFile(second, ours);
    if (theirs && !ours && isKnown(sha256)) await putFile(own, theirs);
  }
}

/** Brings a restored station its files from beside the backup; those that are here and sound stay. */
export async function fetchEvidence({ own, second, isKnown }: Omit<Mirror, "signal">): Promise<void> {
  for (const sha256 of await evidenceHashes(second)) {
    if (!isKnown(sha256) || (await readSoundFile(own, sha256))) continue;
    const theirs = await readSoundFile(second, sha256);
    if (theirs) await putFile(own, theirs);
  }
}
