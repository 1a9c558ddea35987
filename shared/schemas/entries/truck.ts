import { z } from "zod";
import { basisSchema, localizedSchema } from "../catalogue.ts";
import { dismissalSchema, loggedDecisionSchema } from "../decision.ts";
import { PAPERS_FIELDS, papersSchema } from "../inspection.ts";
import { declaredLineSchema } from "../line.ts";
import { reasonListSchema } from "../reasons.ts";
import { flagSchema, lineScreeningSchema, verdictSchema } from "../screening.ts";
import { laneReasonSchema, laneSchema, sourceSchema, truckFlagSchema } from "../truck.ts";

/** What produced a verdict; stored with it so that a decision can be judged by what was known. */
export const versionsSchema = z.object({
  app: z.string(),
  catalogue: z.string(),
  matcher: z.string(),
  /**
   * Sequence of the last entry about look-alikes that was known: with the entries up to it the set can be made
   * again. Missing where there were none.
   */
  lookAlikes: z.int().positive().optional(),
});
export type Versions = z.infer<typeof versionsSchema>;

export const screenedLineSchema = declaredLineSchema.extend({ screening: lineScreeningSchema });
export type ScreenedLine = z.infer<typeof screenedLineSchema>;

/** What a screening found in one line, without its evidence: that stands in the decision. */
export const lineFindingSchema = z.object({
  line: z.string(),
  verdict: verdictSchema,
  categories: z.array(z.string()),
  flags: z.array(flagSchema),
});
export type LineFinding = z.infer<typeof lineFindingSchema>;

/** A line that was a hit, as it was worded then. */
const hitLineSchema = z.object({
  line: declaredLineSchema.pick({ id: true, description: true, hs: true }),
  verdict: verdictSchema.extract(["hit"]),
  categories: z.array(z.string()),
});
export type HitLine = z.infer<typeof hitLineSchema>;

const goneHitSchema = hitLineSchema.extend({
  /** What the line says instead; null where there is no such line any more. */
  now: z.string().nullable(),
  /**
   * What its categories were called, by their ids: a later catalogue may call them otherwise, or not have them.
   * Entries from before titles were kept do not say.
   */
  titles: z.record(z.string(), localizedSchema).optional(),
});
export type GoneHit = z.infer<typeof goneHitSchema>;

/** Why a truck with hits that nobody answered is taken out of work. */
export const WITHDRAWAL_REASONS = [
  "turned-back",
  "entered-twice",
  "entered-by-mistake",
  "other-post",
  "other",
] as const;
export const withdrawalReasonSchema = z.enum(WITHDRAWAL_REASONS);
export type WithdrawalReason = z.infer<typeof withdrawalReasonSchema>;

const inspection = z.ulid();
const laneChange = { lane: laneSchema, why: z.array(laneReasonSchema) };

const decided = z.object({
  inspection,
  startedAt: z.iso.datetime(),
  post: z.string(),
  papers: papersSchema,
  lines: z.array(screenedLineSchema),
  dismissals: z.array(dismissalSchema),
  verdict: verdictSchema,
  /** Over the whole truck; those of a line stand with its screening. */
  flags: z.array(truckFlagSchema).optional(),
  decision: loggedDecisionSchema,
  bases: z.array(
    basisSchema
      // Entries from before citations in each language have the reference alone.
      .pick({ id: true, list: true, reference: true, citation: true })
      // The matched categories that rest on it; entries from before acts were printed do not say.
      .extend({
        categories: z.array(z.string()).optional(),
        // Entries from before titles were kept name it in English only, by its list.
        title: localizedSchema.optional(),
      }),
  ),
  versions: versionsSchema,
});

/** What happens to a truck; each names its inspection. */
export const truckPayloads = {
  "truck-registered": z.object({
    inspection,
    startedAt: z.iso.datetime(),
    post: z.string(),
    papers: papersSchema,
    source: sourceSchema,
    state: z.enum(["waiting", "in-inspection"]),
    ...laneChange,
    /** The lot that is drawn for every truck; it counts where nothing else speaks against the green lane. */
    draw: z.object({ share: z.number().min(0).max(1), drawn: z.boolean() }),
  }),
  "papers-changed": z.object({
    inspection,
    changes: z.array(z.object({ field: z.enum(PAPERS_FIELDS), from: z.string(), to: z.string() })).min(1),
    source: sourceSchema,
  }),
  /** How the declared lines differ from what the log last said of them. */
  "lines-declared": z.object({
    inspection,
    added: z.array(declaredLineSchema),
    /** As they are now. */
    changed: z.array(declaredLineSchema),
    /** Ids. */
    removed: z.array(z.string()),
    source: sourceSchema,
  }),
  "lines-screened": z.object({
    inspection,
    /** Those whose findings are new or others than the log last said. */
    lines: z.array(lineFindingSchema),
    /** Of the whole truck, as is what follows. */
    verdict: verdictSchema.nullable(),
    flags: z.array(truckFlagSchema),
    /** How many lines there are, and how many flags in all. */
    lineCount: z.int().nonnegative(),
    flagCount: z.int().nonnegative(),
    versions: versionsSchema,
  }),
  /** Taken into inspection, or suggested another lane. */
  "truck-moved": z.object({
    inspection,
    state: z.literal("in-inspection").optional(),
    to: z.object(laneChange).optional(),
  }),
  /** Hits that were declared, or shown to the officer, and that the truck's lines do not have any more. */
  "hits-gone": z.object({ inspection, lines: z.array(goneHitSchema).min(1) }),
  "match-dismissed": z.object({
    inspection,
    line: declaredLineSchema.pick({ id: true, description: true, hs: true }),
    category: z.string(),
    reason: dismissalSchema.shape.reason,
  }),
  "dismissal-withdrawn": z.object({ inspection, line: z.string(), category: z.string() }),
  "decision-recorded": decided,
  /** Takes the place of an earlier decision, which stays in the log as it was. */
  "decision-revised": decided.extend({
    /** The entry of the decision that was in force. */
    revises: z.ulid(),
    /** 1 for the first revision of a truck. */
    revision: z.int().positive(),
    revisionReason: z.string().trim().min(1).max(2_000),
  }),
  "truck-withdrawn": z.object({
    inspection,
    papers: papersSchema,
    reason: z.string().trim().min(1).max(2_000),
    /** There were hits without an answer; missing where there were none, and in older entries. */
    open: z.object({ code: withdrawalReasonSchema, lines: z.array(hitLineSchema).min(1) }).optional(),
    /** Only the revision of this decision was given up: it stays in force. */
    revises: z.ulid().optional(),
  }),
} as const;

/** The reasons that decisions may have from here on, the whole list. */
export const reasonPayloads = {
  "reason-codes-changed": z.object({ reasons: reasonListSchema }),
} as const;
