import { open, readdir, stat } from "node:fs/promises";
import path from "node:path";
import type { EvidenceFiles } from "./session.ts";

const HASH = /^[0-9a-f]{64}$/;

/** The evidence files of a station: `<folder>/ab/<sha256>`. */
export function evidenceFolder(folder: string): EvidenceFiles {
  const fileOf = (sha256: string) => path.join(folder, sha256.slice(0, 2), sha256);
  return {
    async hashes() {
      const names = await orNone(readdir(folder, { recursive: true }));
      return names
        .map((name) => path.basename(name))
        .filter((name) => HASH.test(name))
        .sort();
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
