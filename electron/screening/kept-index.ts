import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { fromPackedBlock, type PackedCatalogue, toPackedBlock } from "../../shared/matching/compile.ts";
import { MATCHER_VERSION } from "../../shared/matching/policy.ts";

/** @param before the index of another version, where one is kept: it need not begin anew */
type Pack = (before?: PackedCatalogue) => PackedCatalogue;

/** The index of a catalogue, kept in a file so that a start need not pack it again. It saves time and decides nothing. */
export interface KeptIndex {
  /** The index of the catalogue with this digest: from its file, or packed now and kept. */
  open(sha256: string, pack: Pack): PackedCatalogue;
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

  /** Of the newest version made by the same program: what came with the program comes last. */
  const openBefore = (maker: string): PackedCatalogue | undefined => {
    if (last !== null) return last.packed;
    const files = [...newestFirst(folder), ...(shipped ? newestFirst(shipped) : [])];
    const file = files.find((name) => path.basename(name).startsWith(maker));
    const block = file && readBlock(file);
    return block ? fromPackedBlock(block) : undefined;
  };

  const blockOf = (sha256: string, pack: Pack): SharedArrayBuffer => {
    const maker = makerOf(options);
    const name = `${maker}-${shortened(digest(sha256))}${ENDING}`;
    const kept = readBlock(path.join(folder, name)) ?? (shipped && readBlock(path.join(shipped, name)));
    if (kept) return kept;
    const block = toPackedBlock(pack(openBefore(maker)));
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

const ENDING = ".index";
/** Two of them and the folder must fit into a path of Windows. */
const shortened = (hash: Buffer): string => hash.toString("hex", 0, DIGEST_BYTES / 2);

/** Names all that an index depends on beside the catalogue. */
function makerOf({ wordsDir, programFile }: KeptIndexOptions): string {
  const words = readdirSync(wordsDir)
    .sort()
    .map((name) => readFileSync(path.join(wordsDir, name)));
  return shortened(digest(MATCHER_VERSION, readFileSync(programFile), ...words));
}

/** Files of indexes; none where there is no such folder. */
function newestFirst(folder: string): string[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(ENDING))
    .map((name) => path.join(folder, name))
    .map((file) => ({ file, written: statSync(file).mtimeMs }))
    .sort((a, b) => b.written - a.written)
    .map(({ file }) => file);
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

/** Of the versions used last: going back to one takes no time, and a new one little. */
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
  const kept = newestFirst(folder).slice(0, MOST_KEPT - 1);
  for (const file of readdirSync(folder).map((name) => path.join(folder, name)))
    if (!kept.includes(file)) rmSync(file, { recursive: true, force: true });
}
