import { z } from "zod";
import { lineScreeningSchema, spanSchema } from "./screening.ts";

/** One word of the line as the matcher reads it. */
const tracedTokenSchema = z.object({
  text: z.string(),
  span: spanSchema,
  script: z.enum(["latin", "cyrillic", "han", "digits", "mixed", "other"]),
  /** After folding of look-alike letters and case. */
  normal: z.string(),
  lemmas: z.array(z.string()),
  skeletons: z.array(z.string()),
  /** An ordinary word of a dictionary: it may not match by edits. */
  ordinary: z.boolean(),
});

const tracedCandidateSchema = z.object({
  term: z.string(),
  owner: z.string(),
  window: z.string(),
  edits: z.int(),
  fuse: z.number(),
  score: z.number(),
  outcome: z.enum([
    "kept",
    "guard",
    "context-missing",
    "negative-phrase",
    "too-short",
    "too-far",
    "outranked",
  ]),
});

export const traceSchema = z.object({
  tokens: z.array(tracedTokenSchema),
  candidates: z.array(tracedCandidateSchema),
  screening: lineScreeningSchema,
  microseconds: z.number(),
});
export type Trace = z.infer<typeof traceSchema>;
export type TracedToken = z.infer<typeof tracedTokenSchema>;
export type TracedCandidate = z.infer<typeof tracedCandidateSchema>;
