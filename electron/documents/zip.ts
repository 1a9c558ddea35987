import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import yazl from "yazl";

export interface Part {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** A picture is pressed already: doing it again only takes time. */
  readonly isPressed?: boolean;
}

/** @param time that every part bears */
export async function zipOf(parts: readonly Part[], time: Date): Promise<Uint8Array<ArrayBuffer>> {
  const zip = new yazl.ZipFile();
  for (const { name, bytes, isPressed = false } of parts) {
    zip.addBuffer(Buffer.from(bytes), name, { mtime: time, compress: !isPressed });
  }
  zip.end();
  return new Uint8Array(await buffer(Readable.from(zip.outputStream)));
}
