import { z } from "zod";
import { countSchema, sha256Schema } from "./fields.ts";
import { LIMITS } from "./limits.ts";

/** `POST /v1/files/missing`. */
export const missingFilesRequestSchema = z.object({
  hashes: z.array(sha256Schema).max(LIMITS.fileHashes),
});
export type MissingFilesRequest = z.infer<typeof missingFilesRequestSchema>;

/** Those that the hub lacks, with the bytes that it has of each from this station. */
export const missingFilesAnswerSchema = z.object({
  missing: z.array(z.object({ sha256: sha256Schema, offset: countSchema })),
});
export type MissingFilesAnswer = z.infer<typeof missingFilesAnswerSchema>;

/** `PUT /v1/files/:sha256?offset=&size=`, with at most `LIMITS.chunk` octets, which end at `size` or before. */
export const chunkQuerySchema = z.object({
  offset: z.coerce.number().pipe(countSchema),
  /** Of the whole file. */
  size: z.coerce.number().pipe(z.int().positive().max(LIMITS.file)),
});

/** Where the next chunk begins; complete means verified and kept. */
export const chunkAnswerSchema = z.object({ offset: countSchema, complete: z.boolean() });
export type ChunkAnswer = z.infer<typeof chunkAnswerSchema>;
