import { Readable } from "node:stream";
import type { HubContext } from "../context.ts";
import { HubProblem } from "../problem.ts";
import type { Store } from "../store/open.ts";
import { fileChunk, fileSize } from "../store/queries/file.ts";

/** A stored file, chunk by chunk. @throws HubProblem `not-found` */
export async function readFile(
  { store }: HubContext,
  sha256: string,
): Promise<{ readonly size: number; readonly stream: Readable }> {
  const size = await fileSize(store, sha256);
  if (size === undefined) throw new HubProblem("not-found");
  return { size, stream: Readable.from(chunks(store, sha256)) };
}

async function* chunks(store: Store, sha256: string): AsyncGenerator<Buffer> {
  for (let at = 0; ; ) {
    const bytes = await fileChunk(store, sha256, at);
    if (bytes === undefined) return;
    yield bytes;
    at += bytes.length;
  }
}
