import { setImmediate as nextTurn } from "node:timers/promises";
import { firstDifferingFile } from "../store/expected-files.ts";
import { fileEntriesAfter } from "../store/queries/log-entry.ts";
import { evidenceFiles } from "../store/read-models/evidence-files.ts";
import type { Snapshot } from "../store/snapshot.ts";

const PART = 200;

/** The entry of the first file that is listed otherwise than the log has it. */
export function verifyFileRows({ scratch }: Pick<Snapshot, "scratch">, signal?: AbortSignal) {
  return firstDifferingFile(scratch, async () => {
    let after = 0;
    for (;;) {
      const entries = fileEntriesAfter(scratch, after, PART);
      for (const entry of entries) evidenceFiles.apply(scratch, entry);
      after = entries.at(-1)?.sequence ?? after;
      if (entries.length < PART) return;
      await nextTurn();
      signal?.throwIfAborted();
    }
  });
}
