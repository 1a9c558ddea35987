import { z } from "zod";
import { fileHashSchema } from "../evidence.ts";
import { uiLanguageSchema } from "../station.ts";

const act = z.object({
  inspection: z.ulid(),
  /** The decision that the act tells of. */
  entry: z.ulid(),
  language: uiLanguageSchema,
  /** Of the PDF. */
  sha256: fileHashSchema,
});

/** A truck's data left the program as a document. */
export const documentsPayloads = {
  "act-saved": act,
  "act-printed": act,
  "case-exported": z.object({
    inspection: z.ulid(),
    entry: z.ulid(),
    /** Of the archive. */
    sha256: fileHashSchema,
    /** Evidence files in it. */
    files: z.int().nonnegative(),
    /** Evidence files that could not be put into it: missing or altered. */
    lost: z.int().nonnegative(),
  }),
} as const;
