import { open, stat } from "node:fs/promises";
import { placeOf } from "../evidence/file-store.ts";
import type { EvidenceFiles } from "./session.ts";

/** The evidence files of a station, as they are sent. */
export function evidenceToSend(folder: string): EvidenceFiles {
  const fileOf = (sha256: string) => placeOf(folder, sha256);
  return {
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
