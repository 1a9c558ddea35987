import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { fromPackedBlock, type PackedCatalogue, toPackedBlock } from "../../shared/matching/compile.ts";
import { MATCHER_VERSION } from "../../shared/matching/policy.ts";

/** The index of a catalogue, kept in a file so that a start need not pack it again. It saves time and decides nothing. */
export interface KeptIndex {
  /** The index of the catalogue with this digest: from its file, or packed now and kept. */
  open(sha256: string, pack: () => PackedCatalogue): PackedCatalogue;
  /** Takes over what another thread has opened in the same place, so that this one is not held by it. */
  take(sha256: string, packed: PackedCatalogue): PackedCatalogue;
}

/** Where indexes are kept, and all that they depend on beside the catalogue; crosses threads. */
export const indexPlaceSchema = z.object({
  /** Belongs to this alone: what else lies in it is removed. */
  folder: z.string(),
  /** Where the index of the catalogue that came with the program lies, made by the build. */
  shipped: z.string().optional(),
  wordsDir: z.string(),
  /** The bundle that holds the matcher: another program packs in another way. */
  programFile: z.string(),
});
export type IndexPlace = z.infer<typeof indexPlaceSchema>;

interface KeptIndexOptions extends IndexPlace {
  /** Told of a file that could not be written, which costs the next start its time. */
  readonly report: (error: unknown) => void;
}

const DIGEST_BYTES = 32;
const digest = (...parts: readonly (string | Uint8Array)[]): Buffer => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
};

export function createKeptIndex(options: KeptIndexOptions): KeptIndex {
  const { folder, shipped, report } = options;
  let last: { readonly sha256: string; readonly packed: PackedCatalogue } | null = null;

  const blockOf = (sha256: string, pack: () => PackedCatalogue): SharedArrayBuffer => {
    const name = `${keyOf(sha256, options)}.index`;
    const kept = readBlock(path.join(folder, name)) ?? (shipped && readBlock(path.join(shipped, name)));
    if (kept) return kept;
    const block = toPackedBlock(pack());
    try {
      writeBlock(folder, name, block);
    } catch (error) {
      report(error);
    }
    return block;
  };

  return {
    open(sha256, pack) {
      if (last?.sha256 !== sha256) last = { sha256, packed: fromPackedBlock(blockOf(sha256, pack)) };
      return last.packed;
    },
    take(sha256, packed) {
      last = { sha256, packed };
      return packed;
    },
  };
}

/** Names all that an index depends on. */
function keyOf(sha256: string, { wordsDir, programFile }: KeptIndexOptions): string {
  const words = readdirSync(wordsDir)
    .sort()
    .map((name) => readFileSync(path.join(wordsDir, name)));
  return digest(sha256, MATCHER_VERSION, readFileSync(programFile), ...words).toString("hex");
}

/** Null where there is no such file or it is not whole. */
function readBlock(file: string): SharedArrayBuffer | null {
  if (statSync(file, { throwIfNoEntry: false }) === undefined) return null;
  const content = readFileSync(file);
  const bytes = content.subarray(DIGEST_BYTES);
  if (!digest(bytes).equals(content.subarray(0, DIGEST_BYTES))) return null;
  const block = new SharedArrayBuffer(bytes.length);
  new Uint8Array(block).set(bytes);
  return block;
}

/** Of the versions used last, so that going back to one takes no time either. */
const MOST_KEPT = 3;

function writeBlock(folder: string, name: string, block: SharedArrayBuffer): void {
  const bytes = new Uint8Array(block);
  mkdirSync(folder, { recursive: true });
  removeOld(folder);
  const draft = path.join(folder, `${name}.new`);
  writeFileSync(draft, Buffer.concat([digest(bytes), bytes]));
  renameSync(draft, path.join(folder, name));
}

/** Leaves room for one more; a draft that a cut in the power left behind goes at once. */
function removeOld(folder: string): void {
  const files = readdirSync(folder).map((name) => path.join(folder, name));
  const whole = files
    .filter((file) => file.endsWith(".index"))
    .map((file) => ({ file, written: statSync(file).mtimeMs }))
    .sort((a, b) => b.written - a.written)
    .slice(0, MOST_KEPT - 1);
  for (const file of files)
    if (!whole.some((kept) => kept.file === file)) rmSync(file, { recursive: true, force: true });
}
