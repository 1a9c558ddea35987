import { crc32, deflateSync } from "node:zlib";
import type { ParsedRequestOf } from "../../shared/contract/contract.ts";

/** 24 × 16 pixels, as a camera writes them. */
export const jpeg = (): Buffer =>
  Buffer.from(
    "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//wAALCAAQABgBAREA/8QAFgABAQEAAAAAAAAAAAAAAAAAAAUG/8QAFhAAAwAAAAAAAAAAAAAAAAAAABVi/9oACAEBAAA/AKbCgwoMKMkxoMaDGj//2Q==",
    "base64",
  );

export const webp = (): Buffer =>
  Buffer.from("UklGRjAAAABXRUJQVlA4ICQAAACwAgCdASoYABAAPpE6l0eloyIhMAgAsBIJaQAAeyAA/u9gAAA=", "base64");

/** A grey picture, or the header of one that is larger than its pixels. */
export function png(width = 4, height = 4): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.writeUInt8(8, 8);
  const rows = Buffer.alloc(4 * 5);
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(kind: string, data: Buffer): Buffer {
  const content = Buffer.concat([Buffer.from(kind, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(content));
  return Buffer.concat([length, content, sum]);
}

/** A scan of nothing: one empty page. */
export const pdf = (): Buffer =>
  Buffer.from(
    "%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj 2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj " +
      "3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>> endobj trailer <</Root 1 0 R>>\n%%EOF\n",
  );

type AttachRequest = ParsedRequestOf<"evidence.attach">;

/** A request to attach a photo; `changes` say what is different. */
export function attachRequest(
  inspection: string,
  bytes: Buffer,
  changes: Partial<AttachRequest> = {},
): AttachRequest {
  return {
    inspection,
    name: "IMG_0001.jpg",
    content: bytes.toString("base64"),
    item: null,
    caption: "",
    ...changes,
  };
}

/** A photo unlike any other: a camera writes more after the end of the picture. */
export const photo = (number: number): Buffer => Buffer.concat([jpeg(), Buffer.from(`photo ${number}`)]);
