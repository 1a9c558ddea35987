import { createHash } from "node:crypto";
import { createReadStream, mkdirSync } from "node:fs";
import { open, readFile, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import type { FileState } from "../../shared/schemas/evidence.ts";
import { keepFolderEntry } from "../log-keys/secret-file.ts";
import { asStoreError } from "../store/store-error.ts";

/** Where the files of a station lie in its own folder. */
export const evidenceFolder = (userData: string): string => path.join(userData, "evidence");

export const sha256OfBytes = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** By content alone: `ab/cdef…`. A folder of a hundred thousand files is slow everywhere. */
export function placeOf(folder: string, sha256: string): string {
  return path.join(folder, sha256.slice(0, 2), sha256.slice(2));
}

/**
 * Puts bytes away under their hash; after a power cut they are there whole or not at all. What lies there
 * already is left alone unless it is not what its name says. Throws `store-full`, `store-readonly`…
 * @returns the hash
 */
export async function putFile(folder: string, bytes: Uint8Array): Promise<string> {
  const sha256 = sha256OfBytes(bytes);
  try {
    if ((await fileState(folder, { sha256, size: bytes.length })) !== "sound") {
      await writeDurably(placeOf(folder, sha256), bytes);
    }
    return sha256;
  } catch (error) {
    throw asStoreError(error);
  }
}

async function writeDurably(file: string, bytes: Uint8Array): Promise<void> {
  const folder = path.dirname(file);
  mkdirSync(folder, { recursive: true });
  keepFolderEntry(path.dirname(folder));
  const draft = `${file}.${process.pid}-${performance.now()}.new`;
  try {
    // Photos of people and papers: for the station's own account alone.
    const handle = await open(draft, "wx", 0o600);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  keepFolderEntry(folder);
}

/** The bytes of a hash; null where they are missing or not those any more. */
export async function readSoundFile(folder: string, sha256: string): Promise<Buffer | null> {
  try {
    const bytes = await readFile(placeOf(folder, sha256));
    return sha256OfBytes(bytes) === sha256 ? bytes : null;
  } catch {
    return null;
  }
}

/** Whether a file and the small picture that acts show of it are what arrived; the first that is not counts. */
export async function attachmentState(
  folder: string,
  {
    thumbnail,
    ...file
  }: { readonly sha256: string; readonly size: number; readonly thumbnail: string | null },
): Promise<FileState> {
  const state = await fileState(folder, file);
  if (state !== "sound" || thumbnail === null) return state;
  return fileState(folder, { sha256: thumbnail });
}

/**
 * Reads a file piece by piece and compares; a disk that does not give it out counts as without it.
 * @param size where it is known: another one is seen without reading
 */
export async function fileState(
  folder: string,
  { sha256, size }: { readonly sha256: string; readonly size?: number },
): Promise<FileState> {
  const file = placeOf(folder, sha256);
  try {
    const found = (await stat(file)).size;
    if (size !== undefined && found !== size) return "altered";
    const hash = createHash("sha256");
    await pipeline(createReadStream(file), hash);
    return hash.digest("hex") === sha256 ? "sound" : "altered";
  } catch {
    return "missing";
  }
}

/** Nothing happens where there is none. */
export async function removeFile(folder: string, sha256: string): Promise<void> {
  await rm(placeOf(folder, sha256), { force: true });
}
