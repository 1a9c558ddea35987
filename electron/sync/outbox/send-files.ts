import { LIMITS } from "../../../shared/sync/limits.ts";
import { lastSentFiles, markFileSent, unsentFiles } from "../../store/queries/sync-file.ts";
import { PORTION } from "../portion.ts";
import type { SyncSession } from "../session.ts";
import { SyncFailure } from "../sync-failure.ts";

/** Files sent before that the hub is asked about again with new ones: restored from a backup it may lack them. */
const ASKED_AGAIN = 50;

/** Sends the files that the hub has not got, each from where it was broken off. */
export async function sendFiles(session: SyncSession): Promise<number> {
  const { desk, client, hub, signal } = session;
  const unsent = unsentFiles(desk.db);
  if (unsent.length === 0) return 0;
  const asked = [...unsent, ...lastSentFiles(desk.db, ASKED_AGAIN)];
  let sent = 0;
  for (let at = 0; at < asked.length; at += LIMITS.fileHashes) {
    const part = asked.slice(at, at + LIMITS.fileHashes);
    const { missing } = await client.missingFiles(hub, part);
    const offsets = new Map(missing.map(({ sha256, offset }) => [sha256, offset]));
    for (const [index, sha256] of part.entries()) {
      signal.throwIfAborted();
      session.onProgress({
        phase: "files",
        done: Math.min(at + index, unsent.length),
        total: unsent.length,
      });
      const offset = offsets.get(sha256);
      if (offset !== undefined) {
        if (!(await sendFile(session, sha256, offset))) continue;
        sent += 1;
      }
      markFileSent(desk.db, sha256, desk.now().toISOString());
    }
  }
  return sent;
}

/** @returns whether the hub has the whole of it now; a file that is gone here is left out */
async function sendFile(
  { client, hub, files, onPortion }: SyncSession,
  sha256: string,
  from: number,
): Promise<boolean> {
  const size = await files.size(sha256);
  if (size === undefined) return false;
  let offset = Math.min(from, size);
  let mended = false;
  for (;;) {
    const bytes = await files.read(sha256, offset, Math.min(PORTION, size - offset));
    try {
      const answer = await client.sendChunk(hub, { sha256, offset, size, bytes });
      onPortion();
      if (answer.complete) return true;
      if (answer.offset <= offset) throw new SyncFailure("bad-answer", `chunk ${offset} went back`);
      offset = answer.offset;
    } catch (error) {
      // Once: the chunk may have been taken and its answer lost.
      const right = error instanceof SyncFailure ? error.problem?.offset : undefined;
      if (mended || right === undefined || right === offset) throw error;
      mended = true;
      offset = right;
    }
  }
}
