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

/**
 * Copies what the other folder lacks; what is missing or altered here is left out. The names are the hashes:
 * a file that is there already is the same.
 * @returns how many were copied
 */
export async function mirrorEvidence(from: string, to: string): Promise<number> {
  const there = new Set(await evidenceHashes(to));
  let copied = 0;
  for (const sha256 of await evidenceHashes(from)) {
    if (there.has(sha256)) continue;
    const bytes = await readSoundFile(from, sha256);
    if (bytes === null) continue;
    await putFile(to, bytes);
    copied += 1;
  }
  return copied;
}
