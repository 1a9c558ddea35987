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
