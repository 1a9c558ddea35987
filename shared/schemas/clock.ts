import { z } from "zod";

/** What the times of two entries say of the clock between them; each is a kind of entry. */
export const CLOCK_FAULTS = ["clock-set-back", "clock-far-ahead"] as const;
export const clockFaultSchema = z.enum(CLOCK_FAULTS);
export type ClockFault = z.infer<typeof clockFaultSchema>;

/** How it was found that the clock is right again. */
export const clockProofSchema = z.enum([
  /** An officer has compared it. */
  "officer",
  /** The hub's clock says the same. */
  "hub",
  /** It stands again where it can stand, after all that was recorded before. */
  "itself",
]);

/** A stretch of the log whose times nobody can vouch for. */
export const clockDoubtSchema = z.object({
  /** The entry that it begins with. */
  since: z.int().positive(),
  fault: clockFaultSchema,
  /** Of the last entry before it. */
  previous: z.iso.datetime(),
  /** What the clock said then. */
  now: z.iso.datetime(),
  /** The entry that ended it; `null` while it lasts. */
  until: z.int().positive().nullable(),
});
export type ClockDoubt = z.infer<typeof clockDoubtSchema>;
