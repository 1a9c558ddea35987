import { z } from "zod";
import { countSchema, queryCountSchema, queryLimitSchema, sha256Schema } from "./fields.ts";
import { LIMITS } from "./limits.ts";

/** `POST /v1/files/missing`. */
export const missingFilesRequestSchema = z.object({
  hashes: z.array(sha256Schema).max(LIMITS.fileHashes),
});
export type MissingFilesRequest = z.infer<typeof missingFilesRequestSchema>;

export const missingFilesAnswerSchema = z.object({
  missing: z
    .array(z.object({ sha256: sha256Schema, offset: countSchema }))
    .describe("Those that the hub lacks, with how many bytes it has of each from this station"),
});
export type MissingFilesAnswer = z.infer<typeof missingFilesAnswerSchema>;

/** `PUT /v1/files/:sha256?offset=&size=`, with at most `LIMITS.chunk` octets, which end at `size` or before. */
export const chunkQuerySchema = z.object({
  offset: queryCountSchema.describe("Where the chunk begins: what the hub has of the file so far"),
  size: queryLimitSchema(LIMITS.file).describe("Bytes of the whole file"),
});

export const chunkAnswerSchema = z.object({
  offset: countSchema.describe("Where the next chunk begins"),
  complete: z.boolean().describe("The whole has the hash, and is kept"),
});
export type ChunkAnswer = z.infer<typeof chunkAnswerSchema>;
