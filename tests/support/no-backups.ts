import type { BackupKeeper } from "../../electron/services/keep-backups.ts";

/** A keeper that has nothing to do and nothing to say. */
export const noBackups: BackupKeeper = {
  notice: () => null,
  look: () => {},
  make: async () => ({ entries: 0, second: "none", failure: null }),
  stop: async () => {},
};
