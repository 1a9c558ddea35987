import { z } from "zod";
import { sha256Schema } from "../../shared/sync/fields.ts";
import { noteFileUses } from "../store/queries/erasure.ts";
import type { Write } from "../store/write.ts";
import type { Projected } from "./project-entries.ts";

const attached = z.object({ sha256: sha256Schema, thumbnail: sha256Schema.optional() });

/** Which entries name which files, so that a file goes with the last of them. */
export async function projectFiles(tx: Write, placed: readonly Projected[]): Promise<void> {
  const uses = placed.flatMap(({ entry }) => {
    const files = entry.kind === "file-attached" ? attached.safeParse(entry.payload).data : undefined;
    const hashes = [files?.sha256, files?.thumbnail].filter((hash) => hash !== undefined);
    return hashes.map((sha256) => ({ entry: entry.id, sha256 }));
  });
  await noteFileUses(tx, uses);
}
