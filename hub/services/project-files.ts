import { noteFileUses } from "../store/queries/erasure.ts";
import type { Write } from "../store/write.ts";
import type { Projected } from "./project-entries.ts";

/** Which entries name which files, so that a file goes with the last of them. */
export async function projectFiles(tx: Write, placed: readonly Projected[]): Promise<void> {
  const uses = placed.flatMap(({ stamp, facts: { files = [] } }) =>
    files.map((sha256) => ({ entry: stamp.id, sha256 })),
  );
  await noteFileUses(tx, uses);
}
