import { z } from "zod";

/** What happens to the catalogue in use. */
export const cataloguePayloads = {
  "catalogue-loaded": z.object({ version: z.string(), sha256: z.string() }),
  /** Another version was taken into use: a package that was imported, or a version kept from before. */
  "catalogue-changed": z.object({
    by: z.enum(["import", "rollback"]),
    from: z.string(),
    to: z.string(),
    /** Of the version now in use, over its canonical JSON. */
    sha256: z.string(),
    /** Missing where the version came with the program. */
    issuer: z.string().optional(),
  }),
} as const;
