import { crc32 } from "node:zlib";
import type { Size } from "./image-size.ts";

const SIGNATURE = 8;

/** From the header of a PNG all of whose chunks are whole, up to the one that ends it; else null. */
export function pngSize(bytes: Buffer): Size | null {
  let at = SIGNATURE;
  let size: Size | null = null;
  while (at + 12 <= bytes.length) {
    const end = at + 8 + bytes.readUInt32BE(at);
    if (end + 4 > bytes.length || crc32(bytes.subarray(at + 4, end)) !== bytes.readUInt32BE(end)) return null;
    const kind = bytes.toString("latin1", at + 4, at + 8);
    if (at === SIGNATURE) {
      if (kind !== "IHDR" || end - at < 16) return null;
      size = { width: bytes.readUInt32BE(at + 8), height: bytes.readUInt32BE(at + 12) };
    }
    if (kind === "IEND") return size;
    at = end + 4;
  }
  return null;
}
