import { open, readdir, stat } from "node:fs/promises";
import path from "node:path";
import { placeOf } from "../evidence/file-store.ts";
import type { EvidenceFiles } from "./session.ts";

const HASH = /^[0-9a-f]{64}$/;

/** The evidence files of a station, as they are sent. */
export function evidenceToSend(folder: string): EvidenceFiles {
  const fileOf = (sha256: string) => placeOf(folder, sha256);
  return {
    async hashes() {
      const names = await orNone(readdir(folder, { recursive: true }));
      return (
        names
          // Each lies in a folder of its first two digits, under the others.
          .map((name) => `${path.basename(path.dirname(name))}${path.basename(name)}`)
          .filter((name) => HASH.test(name))
          .sort()
      );
    },
    async size(sha256) {
      try {
        return (await stat(fileOf(sha256))).size;
      } catch {
        return undefined;
      }
    },
    async read(sha256, offset, length) {
      const file = await open(fileOf(sha256));
      try {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, offset);
        return buffer.subarray(0, bytesRead);
      } finally {
        await file.close();
      }
    },
  };
}

/** No file was ever attached: there is no folder. */
async function orNone(names: Promise<string[]>): Promise<string[]> {
  try {
    return await names;
  } catch {
    return [];
  }
}
