import { z } from "zod";
import { backupNoticeSchema } from "../../schemas/backup.ts";
import { nothing } from "./common.ts";

const backupFileSchema = z.object({
  name: z.string(),
  madeAt: z.iso.datetime(),
  size: z.int(),
  /** The name of the other post whose backup it is; `null` for one of this post. */
  otherPost: z.string().nullable(),
});
/** A path on this computer, or a stick's; empty for none. */
const folder = z.string().trim().max(1_000);

export const backupsChannels = {
  "backup.list": {
    request: nothing,
    response: z.object({
      /** In the program's own folder, the newest first. */
      own: z.array(backupFileSchema),
      second: z.object({ folder, reachable: z.boolean(), backups: z.array(backupFileSchema) }).nullable(),
    }),
  },
  /** What the officer is to be told of; `null` when all is well. */
  "backup.notice": { request: nothing, response: backupNoticeSchema.nullable() },
  "backup.make": {
    request: nothing,
    response: z.object({ entries: z.int(), second: z.enum(["made", "failed", "unreachable", "none"]) }),
  },
  /** Where a second copy of each backup goes. */
  "backup.setSecond": { request: z.object({ folder }), response: nothing },
  /** Checks a backup and puts it in the place of the database; the program opens anew over it. */
  "backup.restore": {
    request: z.object({ place: z.enum(["own", "second"]), name: z.string().max(200) }),
    response: z.object({ entries: z.int() }),
  },
} as const;
