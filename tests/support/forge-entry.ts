import { editStore, statementOf } from "./whole-store.ts";

/** Changes a row of the log as somebody does who leaves no trigger dropped: `set` is what follows SET. */
export function forgeEntry(file: string, sequence: number, set: string): void {
  const trigger = statementOf(file, "log_entry_no_update");
  editStore(
    file,
    `DROP TRIGGER log_entry_no_update; UPDATE log_entry SET ${set} WHERE sequence = ${sequence}; ${trigger}`,
  );
}
