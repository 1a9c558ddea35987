import { z } from "zod";
import { findingSchema, RESCREENING_ENDS, rescreeningCountsSchema } from "../rescreening.ts";

/** What comes of screening past trucks again. Their decisions and evidence stay as they are. */
export const rescreeningPayloads = {
  "rescreening-finished": rescreeningCountsSchema.extend({
    /** Of the catalogue and the matcher that the trucks were screened by now. */
    catalogue: z.string(),
    matcher: z.string(),
    /** Trucks that were decided since. */
    since: z.iso.datetime(),
    ended: z.enum(RESCREENING_ENDS),
    findings: z.array(findingSchema),
  }),
  /** A supervisor has looked at a finding. */
  "rescreening-finding-seen": z.object({ finding: z.ulid(), note: z.string() }),
} as const;
