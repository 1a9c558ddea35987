import { z } from "zod";
import { logProblemSchema } from "../log/problem.ts";

/** What a verification of the log and of all that is made from it found. */
export const verifiedSchema = z.object({
  /** How many entries are sound: all of them, or those before the first bad one. */
  entries: z.int(),
  firstBad: z
    .object({
      sequence: z.int(),
      problem: logProblemSchema,
      /** Where the log itself is sound: the table that differs from it. */
      table: z.string().optional(),
    })
    .nullable(),
  /** What of the database beside the log is damaged: the table and what SQLite says of it. */
  damaged: z.string().optional(),
});
export type Verified = z.infer<typeof verifiedSchema>;

/** The last one that the program made by itself, and when. */
export const logCheckSchema = verifiedSchema.extend({ at: z.iso.datetime() });
export type LogCheck = z.infer<typeof logCheckSchema>;

export const isSound = ({ firstBad, damaged }: Verified): boolean =>
  firstBad === null && damaged === undefined;
