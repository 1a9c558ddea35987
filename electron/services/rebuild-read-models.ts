import { isDecision } from "../../shared/schemas/log-entry.ts";
import type { WritableDb } from "../store/databases.ts";
import { entriesAfter } from "../store/queries/log-entry.ts";
import { clearReadModels, project } from "../store/read-models/index.ts";
import { createKeptByLog } from "./kept-by-log.ts";

const PART = 200;

/**
 * Makes the read models again from the entries, and what else the log says the program works by, all or nothing; the log must have been verified before,
 * or what was changed in it would be listed as if it were so.
 * @returns how many decisions there are, revised ones too
 */
export function rebuildReadModels(db: WritableDb): number {
  return db.transaction("read-models.rebuild", () => {
    clearReadModels(db);
    const kept = createKeptByLog();
    let decisions = 0;
    let after = 0;
    for (;;) {
      const entries = entriesAfter(db, after, PART);
      for (const entry of entries) {
        project(db, entry);
        kept.take(entry);
        if (isDecision(entry)) decisions += 1;
      }
      after = entries.at(-1)?.sequence ?? after;
      if (entries.length < PART) break;
    }
    kept.mend(db);
    return decisions;
  });
}
