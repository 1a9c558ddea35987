import { z } from "zod";
import { fileHashSchema } from "../evidence.ts";
import { postsExportSchema } from "../log-export.ts";
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
  /** A photo or scan, in a program of the computer that can copy it. */
  "evidence-opened": z.object({
    inspection: z.ulid(),
    attachment: z.ulid(),
    sha256: fileHashSchema,
  }),
  /** What an entry says to have left has not: the disk was full, the officer's stick was pulled out. */
  "document-not-given-out": z.object({
    entry: z.ulid(),
    /** An error code. */
    reason: z.string().max(100),
    /** Of the truck that it is about, if it is about one. */
    inspection: z.ulid().optional(),
  }),
  /** Trucks or figures of all posts, as the hub gave them. */
  "posts-exported": postsExportSchema.extend({ sha256: fileHashSchema }),
} as const;
