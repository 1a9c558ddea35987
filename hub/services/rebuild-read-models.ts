import type { HubContext } from "../context.ts";
import { entriesAfter, type Mark } from "../store/queries/log.ts";
import { clearReadModels, putBackKeptTallies } from "../store/queries/read-models.ts";
import { write } from "../store/write.ts";
import { projectEntries } from "./project-entries.ts";
import { storedEntry } from "./sound-entry.ts";

const AT_ONCE = 500;

/** Makes the read models anew from the entries, all or nothing; how many entries there were. */
export function rebuildReadModels({ store }: HubContext): Promise<number> {
  return write(store, async (tx) => {
    await clearReadModels(tx);
    let count = 0;
    let mark: Mark = { station: "", branch: 0, sequence: 0 };
    for (;;) {
      const rows = await entriesAfter(tx, mark, AT_ONCE);
      await projectEntries(
        tx,
        rows.map(({ branch, content }) => ({ ...storedEntry(content), branch })),
      );
      count += rows.length;
      const last = rows.at(-1);
      if (last === undefined) break;
      mark = last;
    }
    await putBackKeptTallies(tx);
    return count;
  });
}
