import type { FileProblem } from "../../shared/log/problem.ts";
import type { FileState } from "../../shared/schemas/evidence.ts";
import { attachmentState } from "../evidence/file-store.ts";
import type { ReadableDb } from "../store/databases.ts";
import { filesAfter } from "../store/queries/evidence-file.ts";

const PART = 200;

const PROBLEMS = {
  missing: "file-missing",
  altered: "file-altered",
} as const satisfies Record<Exclude<FileState, "sound">, FileProblem>;

interface LostFile {
  /** Of the entry that attached it. */
  readonly sequence: number;
  readonly problem: FileProblem;
}

/** The time of a truck may have been over since it was read that there is such a file. */
function isStillListed(db: ReadableDb, { sequence }: { readonly sequence: number }): boolean {
  return filesAfter(db, sequence - 1, 1)[0]?.sequence === sequence;
}

/** Reads every file that an entry attached and names the first that is gone or is not what arrived. */
export async function verifyFiles(
  db: ReadableDb,
  folder: string,
  signal?: AbortSignal,
): Promise<LostFile | null> {
  let after = 0;
  for (;;) {
    const files = filesAfter(db, after, PART);
    for (const file of files) {
      signal?.throwIfAborted();
      const state = await attachmentState(folder, file);
      if (state !== "sound" && isStillListed(db, file))
        return { sequence: file.sequence, problem: PROBLEMS[state] };
      after = file.sequence;
    }
    if (files.length < PART) return null;
  }
}
