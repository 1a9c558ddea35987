import { z } from "zod";

const draft = z.ulid();
/** SHA-256 over the canonical JSON of the draft's edits, hex: what was reviewed is what is published. */
const digest = z.string();

/** What happens to the catalogue in use, and to the draft of the next one. */
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
  "catalogue-draft-submitted": z.object({
    draft,
    base: z.string(),
    digest,
    /** Rows that are not as in the base. */
    changes: z.int(),
    note: z.string(),
  }),
  /** By whoever submitted it, to go on with it. */
  "catalogue-draft-withdrawn": z.object({ draft }),
  "catalogue-draft-returned": z.object({ draft, digest, comment: z.string() }),
  "catalogue-draft-approved": z.object({ draft, digest, comment: z.string() }),
  /** Signed with the station's publisher key; taken into use by a `catalogue-changed` of its own. */
  "catalogue-published": z.object({
    draft,
    digest,
    version: z.string(),
    issuer: z.string(),
    notes: z.string(),
    key: z.string(),
  }),
  "publisher-key-stored": z.object({ key: z.string(), by: z.enum(["made", "imported"]) }),
} as const;
