import { crc32, inflateRawSync } from "node:zlib";
import { BeketError } from "../../shared/contract/errors.ts";

interface ZipEntry {
  readonly name: string;
  readonly encrypted: boolean;
  readonly method: number;
  readonly checksum: number;
  readonly packedSize: number;
  readonly size: number;
  readonly headerOffset: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const END_LENGTH = 22;
const MAX_COMMENT = 0xffff;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_LENGTH = 46;
const LOCAL_HEADER_LENGTH = 30;
const STORED = 0;
const DEFLATED = 8;

/** What a ZIP archive's directory lists. Throws `file-unreadable` when it is damaged. */
export function zipEntries(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const end = findEnd(view);
    const entries: ZipEntry[] = [];
    let offset = view.getUint32(end + 16, true);
    for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
      if (view.getUint32(offset, true) !== ENTRY_SIGNATURE) throw new RangeError("no entry");
      const nameLength = view.getUint16(offset + 28, true);
      const name = bytes.subarray(offset + ENTRY_LENGTH, offset + ENTRY_LENGTH + nameLength);
      entries.push({
        name: new TextDecoder().decode(name),
        encrypted: (view.getUint16(offset + 8, true) & 1) === 1,
        method: view.getUint16(offset + 10, true),
        checksum: view.getUint32(offset + 16, true),
        packedSize: view.getUint32(offset + 20, true),
        size: view.getUint32(offset + 24, true),
        headerOffset: view.getUint32(offset + 42, true),
      });
      offset +=
        ENTRY_LENGTH + nameLength + view.getUint16(offset + 30, true) + view.getUint16(offset + 32, true);
    }
    return entries;
  } catch (error) {
    // A DataView throws where an offset points outside the file.
    throw new BeketError("file-unreadable", `damaged archive: ${String(error)}`);
  }
}

/** An entry's content, unpacked; more than `limit` bytes of it throw `file-too-large` before they are made. */
export function unpack(bytes: Uint8Array, entry: ZipEntry, limit: number): Uint8Array {
  if (entry.encrypted) throw new BeketError("file-unreadable", "encrypted");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const names =
      view.getUint16(entry.headerOffset + 26, true) + view.getUint16(entry.headerOffset + 28, true);
    const start = entry.headerOffset + LOCAL_HEADER_LENGTH + names;
    const packed = bytes.subarray(start, start + entry.packedSize);
    const content = contentOf(packed, entry.method, limit);
    // Who reads the file next reserves as much as the directory says, and checks no sum.
    if (content.length !== entry.size || crc32(content) !== entry.checksum) {
      throw new BeketError("file-unreadable", `${entry.name} is damaged`);
    }
    return content;
  } catch (error) {
    throw asImportError(error);
  }
}

function contentOf(packed: Uint8Array, method: number, limit: number): Uint8Array {
  if (packed.length > limit) throw new BeketError("file-too-large");
  if (method === STORED) return packed;
  if (method === DEFLATED) return inflateRawSync(packed, { maxOutputLength: Math.max(1, limit) });
  throw new BeketError("file-unreadable", `compression ${method}`);
}

function asImportError(error: unknown): BeketError {
  if (error instanceof BeketError) return error;
  const tooLarge = error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
  return new BeketError(tooLarge ? "file-too-large" : "file-unreadable", String(error));
}

function findEnd(view: DataView): number {
  for (
    let at = view.byteLength - END_LENGTH;
    at >= Math.max(0, view.byteLength - END_LENGTH - MAX_COMMENT);
    at -= 1
  ) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  throw new RangeError("no directory");
}
