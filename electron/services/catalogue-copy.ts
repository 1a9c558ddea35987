import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { once } from "../../shared/matching/memory.ts";
import type { Catalogue } from "../../shared/schemas/catalogue.ts";
import { sha256 } from "../log-keys/crypto.ts";

/**
 * The catalogue in use as its canonical JSON in a file, proved by the very digest that the log knows: a start reads
 * it in a tenth of the time that thirty thousand rows take. It decides nothing: without it the store is read.
 */
export interface CatalogueCopy {
  /** Null where there is none, or it is not what has this digest. */
  read(digest: string): Catalogue | null;
  /** In the place of the copy before. */
  write(digest: string, canonical: string): void;
}

export const NO_COPY: CatalogueCopy = { read: () => null, write: () => {} };

interface CopyOptions {
  /** Belongs to this alone: what else lies in it is removed. */
  readonly folder: string;
  /** The bundle that holds the catalogue's schema: another program's copy is not read, but made anew. */
  readonly programFile: string;
  /** Told of a file that could not be read or written, which costs the start its time. */
  readonly report: (error: unknown) => void;
}

export function catalogueCopy({ folder, programFile, report }: CopyOptions): CatalogueCopy {
  const program = once(() => sha256(readFileSync(programFile, "utf8")).slice(0, 16));
  const fileOf = (digest: string) => path.join(folder, `${digest}-${program()}.json`);
  return {
    read(digest) {
      try {
        return readProved(fileOf(digest), digest);
      } catch (error) {
        report(error);
        return null;
      }
    },
    write(digest, canonical) {
      try {
        mkdirSync(folder, { recursive: true });
        for (const name of readdirSync(folder))
          rmSync(path.join(folder, name), { recursive: true, force: true });
        // A cut in the power leaves a draft, or a file whose digest tells that it is not whole.
        writeFileSync(`${fileOf(digest)}.new`, canonical);
        renameSync(`${fileOf(digest)}.new`, fileOf(digest));
      } catch (error) {
        report(error);
      }
    },
  };
}

/** What has the digest went through this very program's schema before it was written: once is enough. */
const provedSchema = z.custom<Catalogue>();

function readProved(file: string, digest: string): Catalogue | null {
  if (statSync(file, { throwIfNoEntry: false }) === undefined) return null;
  const canonical = readFileSync(file, "utf8");
  if (sha256(canonical) !== digest) return null;
  return provedSchema.parse(JSON.parse(canonical));
}
