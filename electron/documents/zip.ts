import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import yazl from "yazl";

export type Part =
  | { readonly name: string; readonly bytes: Uint8Array }
  /** Where it lies; a picture or a scan is pressed already: doing it again only takes time. */
  | { readonly name: string; readonly file: string; readonly press: boolean };

/**
 * Writes an archive part by part, so that it never stands in memory; a file that fails is taken away.
 * @param time that every part bears
 * @returns the archive's SHA-256, hex
 */
export async function writeZip(to: string, parts: readonly Part[], time: Date): Promise<string> {
  const zip = new yazl.ZipFile();
  for (const part of parts) {
    if ("file" in part)
      zip.addFile(part.file, part.name, { mtime: time, mode: 0o100644, compress: part.press });
    else zip.addBuffer(Buffer.from(part.bytes), part.name, { mtime: time });
  }
  zip.end();
  const digest = createHash("sha256");
  const digesting = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      digest.update(chunk);
      done(null, chunk);
    },
  });
  const content = Readable.from(zip.outputStream);
  zip.on("error", (error) => content.destroy(error));
  try {
    await pipeline(content, digesting, createWriteStream(to, { mode: 0o600 }));
    return digest.digest("hex");
  } catch (error) {
    await rm(to, { force: true });
    throw error;
  }
}
