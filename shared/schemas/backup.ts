import { z } from "zod";
import { errorCodeSchema } from "../contract/errors.ts";

/** What is wrong with the backups of a post, until one is made that is whole. */
export const backupNoticeSchema = z.object({
  /** `overdue` while one is being made at last; the others are how the last attempt ended. */
  trouble: z.enum(["failed", "overdue", "second-failed", "second-unreachable"]),
  /** Why it failed; `null` where it did not. */
  code: errorCodeSchema.nullable(),
  /** When the newest on this computer was made; `null` where there is none. */
  last: z.iso.datetime().nullable(),
});
export type BackupNotice = z.infer<typeof backupNoticeSchema>;

/** Where a restore is asked for: in the open program, in the box of one that does not open, or in a terminal. */
export const RESTORED_FROM = ["program", "start", "terminal"] as const;

export const restoredSchema = z.object({
  /** Name of the backup's file, without its folder. */
  file: z.string(),
  /** Of that file as it was taken, hex. */
  sha256: z.string(),
  /** The last entry that is in it. */
  lastSequence: z.int().nonnegative(),
  at: z.iso.datetime(),
  how: z.enum(RESTORED_FROM),
});
export type Restored = z.infer<typeof restoredSchema>;
