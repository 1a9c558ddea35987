export interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * Start-of-frame markers of a JPEG (ITU-T T.81, table B.1): C0 to CF but for C4 (Huffman tables),
 * C8 (reserved) and CC (arithmetic conditioning).
 */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** From the frame's header; null where the segments do not lead to one, or nothing follows that ends the picture. */
export function jpegSize(bytes: Buffer): Size | null {
  let size: Size | null = null;
  let at = 2;
  while (at + 9 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (isFrame(marker)) size = { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    // Start of scan: pictures follow until the end marker, which phones write more after.
    if (marker === 0xda) return bytes.indexOf("ffd9", at, "hex") === -1 ? null : size;
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return null;
}

/** From the extended, lossless or lossy header of a WebP (RFC 9649, section 2). */
export function webpSize(bytes: Buffer): Size | null {
  if (bytes.length < 30 || bytes.readUInt32LE(4) + 8 > bytes.length) return null;
  const kind = bytes.toString("latin1", 12, 16);
  if (kind === "VP8X") return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 };
  if (kind === "VP8L") {
    const bits = bytes.readUInt32LE(21);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  if (kind !== "VP8 ") return null;
  return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
}
