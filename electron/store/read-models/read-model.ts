import type { LogEntry } from "../../../shared/schemas/log-entry.ts";
import type { WritableDb } from "../databases.ts";

/** Tables that hold nothing but what the entries of the log say, put so that it is found quickly. */
export interface ReadModel {
  /**
   * Every table that `apply` writes; to be verified they are made again beside the stored ones, in the order
   * of the names. A column `sequence` names the entry that a row stands on. What `apply` reads, it must read
   * from these tables and the log alone.
   */
  readonly tables: readonly string[];
  /** Takes in one entry, of any kind; must run in the transaction that appends it. */
  apply(db: WritableDb, entry: LogEntry): void;
  /** Takes out what an entry put in, before its payload is erased; in the same transaction. */
  forget(db: WritableDb, entry: LogEntry): void;
  /** Empties the tables; must run in the transaction that fills them again. */
  clear(db: WritableDb): void;
}
