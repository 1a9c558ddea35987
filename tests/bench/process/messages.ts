import { z } from "zod";
import { declaredLineSchema } from "../../../shared/schemas/line.ts";

/** What the bench and an engine's own process say to each other. */

export const taskSchema = z.object({
  engine: z.string(),
  /** About how many terms; the real number comes back. */
  size: z.int(),
  catalogueDir: z.string(),
});
export type Task = z.infer<typeof taskSchema>;

export const builtSchema = z.object({
  terms: z.int(),
  /** Made ready whatever the catalogue is: Beket's dictionaries. Milliseconds. */
  prepareMs: z.number(),
  /** From the catalogue to the first search. */
  buildMs: z.number(),
  /** The same at the next start, from the file in which the index is kept; only Beket has one. */
  reopenMs: z.number().optional(),
  /** The same from the catalogue, where the index of the version before is kept. */
  updateMs: z.number().optional(),
  /** What stays after a collection: heap and typed arrays, without the catalogue itself. */
  heapBytes: z.number(),
  rssBytes: z.number(),
});
export type Built = z.infer<typeof builtSchema>;

export const requestSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("time"),
    lines: z.array(declaredLineSchema),
    budgetMs: z.number(),
    /** How often each line is timed, each time by an engine that has not met it; the least time counts. */
    repeats: z.int().min(1),
  }),
  z.object({ kind: z.literal("accuracy"), budgetMs: z.number(), leastLines: z.int() }),
]);
export type Request = z.infer<typeof requestSchema>;

/** Milliseconds for each of the first lines, as far as the budget went. */
export const timesSchema = z.array(z.number());

const pointSchema = z.object({ threshold: z.number(), falseFlags: z.number(), recall: z.number() });
export const accuracySchema = z.object({
  lines: z.int(),
  strict: pointSchema,
  loose: pointSchema,
  /** Beket only: by its own threshold, and the strict point without the declared codes. */
  shipped: pointSchema.optional(),
  wordsOnly: pointSchema.optional(),
});
export type Accuracy = z.infer<typeof accuracySchema>;
