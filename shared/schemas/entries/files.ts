import { z } from "zod";
import { fileHashSchema, fileTypeSchema, fileWordsSchema, withdrawalSchema } from "../evidence.ts";

/** Photos and scans of a truck. The bytes lie beside the database, under their hash. */
export const filesPayloads = {
  "file-attached": fileWordsSchema.extend({
    inspection: z.ulid(),
    /** Of the bytes as they arrived. */
    sha256: fileHashSchema,
    /** By content, whatever the name says. */
    type: fileTypeSchema,
    size: z.int().positive(),
    name: z.string(),
    thumbnail: fileHashSchema.optional(),
  }),
  /** The officer says something else of it: `attachment` is the entry that attached it. */
  "file-described": fileWordsSchema.extend({ inspection: z.ulid(), attachment: z.ulid() }),
  /** It counts no more. The bytes stay. */
  "file-withdrawn": z.object({
    inspection: z.ulid(),
    attachment: z.ulid(),
    sha256: fileHashSchema,
    reason: withdrawalSchema,
  }),
} as const;
