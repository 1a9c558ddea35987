import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { appendFile, readFile, rename, stat } from "node:fs/promises";
import path from "node:path";
import type { DownContent } from "../../../shared/sync/down.ts";
import { writeSecretFile } from "../../log-keys/secret-file.ts";
import { SyncFailure } from "../sync-failure.ts";

type PackageFacts = Pick<DownContent<"catalogue-package">, "sha256" | "size">;

/** Catalogue packages that came from the hub, by the hash of their bytes, until they are taken into use. */
export interface PackageShelf {
  has(sha256: string): boolean;
  /** The bytes in base64, as the package door wants them. */
  content(sha256: string): string;
  /** Fetches what is missing, from where a break left it. */
  fetch(facts: PackageFacts, chunk: (offset: number) => Promise<Buffer>): Promise<void>;
  put(sha256: string, bytes: Buffer): void;
  remove(sha256: string): void;
  /** Removes all others, parts of them too. */
  keepOnly(hashes: ReadonlySet<string>): void;
}

export function packageShelf(folder: string): PackageShelf {
  const whole = (sha256: string) => path.join(folder, `${sha256}.package`);
  const part = (sha256: string) => path.join(folder, `${sha256}.part`);
  return {
    has: (sha256) => existsSync(whole(sha256)),
    content: (sha256) => readFileSync(whole(sha256)).toString("base64"),
    async fetch({ sha256, size }, chunk) {
      if (existsSync(whole(sha256))) return;
      mkdirSync(folder, { recursive: true });
      for (let offset = await sizeOf(part(sha256)); offset < size; ) {
        const bytes = await chunk(offset);
        if (bytes.byteLength === 0) throw new SyncFailure("bad-answer", "an empty chunk");
        await appendFile(part(sha256), bytes);
        offset += bytes.byteLength;
      }
      await keepIfRight(sha256);
    },
    put(sha256, bytes) {
      mkdirSync(folder, { recursive: true });
      writeWhole(sha256, bytes);
    },
    remove: (sha256) => rmSync(whole(sha256), { force: true }),
    keepOnly(hashes) {
      const files = existsSync(folder) ? readdirSync(folder) : [];
      for (const file of files)
        if (!hashes.has(path.parse(file).name)) rmSync(path.join(folder, file), { force: true });
    },
  };

  async function keepIfRight(sha256: string): Promise<void> {
    const bytes = await readFile(part(sha256));
    if (hashOf(bytes) === sha256) return rename(part(sha256), whole(sha256));
    rmSync(part(sha256));
    throw new SyncFailure("bad-answer", "a catalogue package has another hash");
  }

  function writeWhole(sha256: string, bytes: Buffer): void {
    if (hashOf(bytes) !== sha256) throw new SyncFailure("bad-answer", "a catalogue package has another hash");
    writeSecretFile(whole(sha256), bytes);
  }
}

const hashOf = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");

async function sizeOf(file: string): Promise<number> {
  return existsSync(file) ? (await stat(file)).size : 0;
}
