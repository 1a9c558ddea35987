import { z } from "zod";
import { catalogueSchema } from "../schemas/catalogue.ts";
import { rowCountsSchema } from "./row-counts.ts";

/** Rises with every change that an older program would misread: it refuses a format it does not know. */
export const PACKAGE_FORMAT = 1;

/** Bytes. A catalogue of a hundred thousand terms takes about 12 MB as JSON, and a sixth of it compressed. */
export const PACKAGE_LIMITS = {
  file: 32 * 2 ** 20,
  manifest: 64 * 2 ** 10,
  catalogue: 128 * 2 ** 20,
} as const;

/** SHA-256 in lower-case hex. */
const hashSchema = z.string().regex(/^[0-9a-f]{64}$/);
const bytesSchema = z.strictObject({ size: z.int().positive(), sha256: hashSchema });

/** What a package says of itself; signed, and so is everything that it gives a hash of. */
export const manifestSchema = z.strictObject({
  format: z.literal(PACKAGE_FORMAT),
  version: catalogueSchema.shape.version,
  issued: catalogueSchema.shape.issued,
  issuer: z.string().trim().min(1).max(200),
  /** What is new, in the publisher's words. */
  notes: z.string().trim().max(10_000),
  counts: rowCountsSchema,
  /** The compressed catalogue as it stands in the file. */
  payload: bytesSchema,
  /** The catalogue as canonical JSON; its hash is the one that the log names. */
  catalogue: bytesSchema,
  /** Id of the key that signed: SHA-256 of the public key (SPKI, DER). */
  key: hashSchema,
});
export type Manifest = z.infer<typeof manifestSchema>;
