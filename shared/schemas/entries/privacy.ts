import { z } from "zod";
import { journalFilterSchema } from "../journal-filter.ts";
import { logFilterSchema } from "../log-filter.ts";
import { retentionClassSchema, retentionSchema } from "../retention.ts";

/** First and last sequence of entries that follow each other. */
export const rangeSchema = z.tuple([z.int().positive(), z.int().positive()]);
export type SequenceRange = z.infer<typeof rangeSchema>;

/** Long enough to say something. */
export const shownReasonSchema = z.string().trim().min(5).max(500);

/** What happens to personal data. */
export const privacyPayloads = {
  "retention-changed": z.object({ from: retentionSchema, to: retentionSchema }),
  /** The payloads of these entries were taken out because their time was over. */
  "payloads-erased": z.object({
    class: retentionClassSchema,
    /** Entries of this class from before this moment. */
    before: z.iso.datetime(),
    ranges: z.array(rangeSchema).min(1),
  }),
  /** An officer who does not see a truck's driver and carrier asked to, and why. */
  "personal-data-shown": z.object({
    inspection: z.ulid(),
    reason: shownReasonSchema,
  }),
  "journal-exported": z.object({
    filter: journalFilterSchema,
    format: z.enum(["xlsx", "csv"]),
    /** Entries in the file. */
    rows: z.int().nonnegative(),
    /** Of the file, hex. */
    sha256: z.string(),
  }),
  "log-exported": z.object({
    filter: logFilterSchema,
    format: z.enum(["xlsx", "csv"]),
    /** Trucks in the file. */
    rows: z.int().nonnegative(),
    /** Of the file, hex. */
    sha256: z.string(),
  }),
} as const;
