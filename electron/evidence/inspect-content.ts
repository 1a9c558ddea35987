import { fileTypeFromBuffer } from "file-type";
import { BeketError } from "../../shared/contract/errors.ts";
import {
  type FileType,
  fileTypeSchema,
  MAX_FILE_BYTES,
  MAX_THUMBNAIL_BYTES,
  THUMBNAIL_SIDE,
} from "../../shared/schemas/evidence.ts";
import { jpegSize, type Size, webpSize } from "./image-size.ts";
import { pngSize } from "./png-size.ts";

/**
 * Decoded, a picture takes four bytes a pixel: 256 MB is what an old computer can still show. A file of
 * some kilobytes may claim far more.
 */
const MAX_PIXELS = 64_000_000;

const SIZE_OF = {
  "image/jpeg": jpegSize,
  "image/png": pngSize,
  "image/webp": webpSize,
} as const satisfies Partial<Record<FileType, (bytes: Buffer) => Size | null>>;

/**
 * What a file is by its content. Throws `evidence-unknown-type`, `evidence-too-large` (bytes or pixels)
 * or `evidence-unreadable` where it breaks off or is put together wrongly.
 */
export async function inspectContent(bytes: Buffer): Promise<FileType> {
  if (bytes.length > MAX_FILE_BYTES) throw new BeketError("evidence-too-large", `${bytes.length} bytes`);
  const found = (await fileTypeFromBuffer(new Uint8Array(bytes)))?.mime;
  const type = fileTypeSchema.safeParse(found);
  if (!type.success) throw new BeketError("evidence-unknown-type", found ?? "not known");
  if (type.data === "application/pdf") assertWholePdf(bytes);
  else assertDrawable(SIZE_OF[type.data](bytes));
  return type.data;
}

/** Throws `evidence-unreadable` unless it is a small JPEG: it comes from the page, which is not trusted. */
export function assertThumbnail(bytes: Buffer): void {
  const size = bytes.length <= MAX_THUMBNAIL_BYTES && bytes.readUInt16BE(0) === 0xffd8 && jpegSize(bytes);
  if (!size || Math.max(size.width, size.height) > THUMBNAIL_SIDE)
    throw new BeketError("evidence-unreadable", "the thumbnail is no small JPEG");
}

function assertDrawable(size: Size | null): void {
  if (size === null || size.width === 0 || size.height === 0)
    throw new BeketError("evidence-unreadable", "the picture breaks off");
  if (size.width * size.height > MAX_PIXELS)
    throw new BeketError("evidence-too-large", `${size.width} × ${size.height} pixels`);
}

/** ISO 32000-1, 7.5.5: readers look for the end marker in the last 1024 bytes. */
function assertWholePdf(bytes: Buffer): void {
  if (!bytes.subarray(-1024).includes("%%EOF"))
    throw new BeketError("evidence-unreadable", "the PDF breaks off");
}
