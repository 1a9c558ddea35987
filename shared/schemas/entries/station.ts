import { z } from "zod";
import { restoredSchema } from "../backup.ts";
import { clockProofSchema } from "../clock.ts";
import { verifiedSchema } from "../log-check.ts";

/** Two moments by the computer's clock: of the entry before, and now. */
const clock = { previous: z.iso.datetime(), now: z.iso.datetime() };

const clockFault = z.object({
  ...clock,
  /** Seconds that the computer had been running; missing in entries from before it was asked. */
  uptime: z.number().nonnegative().optional(),
});

/** What happens to the station itself. */
export const stationPayloads = {
  "station-named": z.object({ post: z.string(), crossing: z.string() }),
  "clock-set-back": clockFault,
  /** So much later than the entry before that nobody worked for a year, or the clock was set far ahead. */
  "clock-far-ahead": clockFault,
  /** The doubt that began with an entry is over. */
  "clock-right-again": z.object({ ...clock, doubt: z.int().positive(), how: clockProofSchema }),
  /** The officer was told of the doubt that began with an entry, and goes on working. */
  "clock-notice-read": z.object({ doubt: z.int().positive() }),
  /** Entries that had been written are gone from the log's end, or others stand in their place. */
  "log-cut-found": z.object({
    /** Where the log stood when it was last seen. */
    seen: z.object({ sequence: z.int().positive(), hash: z.string() }),
    /** The last entry that is still there. */
    last: z.int().nonnegative(),
  }),
  /** What the program found when it verified the log by itself. */
  "log-verified": verifiedSchema,
  "backup-made": z.object({
    /** Name of the file, without its folder. */
    file: z.string(),
    /** Of the file as it was checked and put away, hex. */
    sha256: z.string(),
    /** The last entry that is in it. */
    lastSequence: z.int().positive(),
  }),
  /** A backup took the place of the database; by nobody where it was done while the program did not run. */
  "backup-restored": restoredSchema,
} as const;
