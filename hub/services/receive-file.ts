import { createHash } from "node:crypto";
import type { ChunkAnswer, MissingFilesAnswer } from "../../shared/sync/files.ts";
import type { HubContext } from "../context.ts";
import { HubProblem } from "../problem.ts";
import {
  addChunk,
  dropUpload,
  fileSize,
  isNamed,
  keepUpload,
  lockUpload,
  storedFiles,
  unnamedBytes,
  uploadedChunks,
  uploadOffsets,
} from "../store/queries/file.ts";
import { type Write, write } from "../store/write.ts";

/** Which of the files the hub lacks, and how far the station has come with each. */
export async function missingFiles(
  { store }: HubContext,
  station: string,
  hashes: readonly string[],
): Promise<MissingFilesAnswer> {
  const stored = await storedFiles(store, hashes);
  const offsets = await uploadOffsets(store, station, hashes);
  const missing = [...new Set(hashes)].filter((sha256) => !stored.has(sha256));
  return { missing: missing.map((sha256) => ({ sha256, offset: offsets.get(sha256) ?? 0 })) };
}

/** Bytes of a station's files that no entry names: those that wait for entries, and not what fills the hub's disk. */
const MOST_UNNAMED = 512 * 2 ** 20;

export interface Chunk {
  readonly station: string;
  readonly sha256: string;
  readonly offset: number;
  readonly size: number;
  readonly bytes: Buffer;
}

/**
 * Adds one chunk at the end of what is there; with the last one the whole must have its hash.
 * @throws HubProblem `wrong-offset`, `hash-differs`, `bad-request`; `store-full` for files that no entry names
 */
export async function receiveChunk(hub: HubContext, chunk: Chunk): Promise<ChunkAnswer> {
  const { station, sha256, offset, size, bytes } = chunk;
  if (bytes.length === 0 || offset + bytes.length > size)
    throw new HubProblem("bad-request", { detail: "the chunk is empty or reaches beyond the file" });
  const known = await fileSize(hub.store, sha256);
  if (known !== undefined) return { offset: known, complete: true };
  const at = hub.now().toISOString();
  const isWhole = await write(hub.store, async (tx) => {
    const received = await lockUpload(tx, { station, sha256, size, at });
    if (received !== offset) throw new HubProblem("wrong-offset", { offset: received });
    if (!(await isNamed(tx, sha256)) && (await unnamedBytes(tx, station)) > MOST_UNNAMED)
      throw new HubProblem("store-full", { retryAfter: 3_600 });
    await addChunk(tx, { station, sha256 }, { at: offset, bytes });
    if (offset + bytes.length < size) return null;
    return finish(tx, chunk, at);
  });
  if (isWhole === false) throw new HubProblem("hash-differs", { offset: 0 });
  return { offset: offset + bytes.length, complete: isWhole === true };
}

/** Keeps what has the right hash and drops what has not. */
async function finish(tx: Write, { station, sha256, size }: Chunk, at: string): Promise<boolean> {
  const hash = createHash("sha256");
  for await (const bytes of uploadedChunks(tx, { station, sha256 })) hash.update(bytes);
  const isWhole = hash.digest("hex") === sha256;
  if (isWhole) await keepUpload(tx, { station, sha256 }, { size, at });
  else await dropUpload(tx, { station, sha256 });
  return isWhole;
}
