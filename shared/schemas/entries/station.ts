import { z } from "zod";

/** What happens to the station itself. */
export const stationPayloads = {
  "station-named": z.object({ post: z.string(), crossing: z.string() }),
  "clock-set-back": z.object({ previous: z.iso.datetime(), now: z.iso.datetime() }),
  "backup-made": z.object({
    /** Name of the file, without its folder. */
    file: z.string(),
    /** Of the file as it was checked and put away, hex. */
    sha256: z.string(),
    /** The last entry that is in it. */
    lastSequence: z.int().positive(),
  }),
} as const;
