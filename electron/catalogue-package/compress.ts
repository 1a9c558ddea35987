import { brotliCompressSync, brotliDecompressSync, constants } from "node:zlib";
import { PackageRefused } from "../../shared/catalogue-package/refusal.ts";

/** Beyond 9 Brotli takes thirty times as long for a tenth of the size. */
const QUALITY = 9;

/**
 * Brotli: it writes no time and no name of a file, and the same bytes on every processor (which zlib in
 * Node does not).
 */
export function compress(bytes: Buffer): Buffer {
  return brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
}

/**
 * Unpacks what must come to `size` bytes, and stops as soon as it comes to more.
 * @throws PackageRefused `too-large` or `damaged`
 */
export function decompress(payload: Buffer, size: number): Buffer {
  const bytes = unpack(payload, size);
  if (bytes.length < size) throw new PackageRefused("damaged", "the payload unpacks to less than it should");
  return bytes;
}

function unpack(payload: Buffer, maxOutputLength: number): Buffer {
  try {
    return brotliDecompressSync(payload, { maxOutputLength });
  } catch (error) {
    if (error instanceof RangeError)
      throw new PackageRefused("too-large", "the payload unpacks to more than it should");
    throw new PackageRefused("damaged", "the payload can not be unpacked");
  }
}
