import { z } from "zod";
import { errorCodeSchema } from "../contract/errors.ts";
import { postsAnswerSchema, statisticsAnswerSchema } from "../sync/supervision.ts";

/** What can speak up over a truck: groups of its hits, categories, those that an officer answered, red flags. */
export const SIGN_KINDS = ["group", "category", "dismissed", "flag"] as const;
export type SignKind = (typeof SIGN_KINDS)[number];

const count = z.int().nonnegative();

/** Trucks in work, and when there will be none at the pace of the last hours. */
export const backlogSchema = z.object({
  waiting: count,
  arrivedPerHour: z.number().nonnegative(),
  decidedPerHour: z.number().nonnegative(),
  /** Null where as many arrive as are decided, or more. */
  clearsAt: z.iso.datetime().nullable(),
});
export type Backlog = z.infer<typeof backlogSchema>;

/** Days of UTC, both included. */
export const periodSchema = z.object({ from: z.iso.date(), to: z.iso.date() });
export type Period = z.infer<typeof periodSchema>;

/** The own post, in the words of a hub's answers. */
export const ownSupervisionSchema = z.object({
  statistics: statisticsAnswerSchema,
  post: postsAnswerSchema.shape.posts.element,
  backlog: backlogSchema,
});
export type OwnSupervision = z.infer<typeof ownSupervisionSchema>;

/** A hub's answer, or what it last answered where it can not be reached now. */
export const answered = <Answer extends z.ZodType>(answer: Answer) =>
  z.object({
    answer,
    asOf: z.iso.datetime(),
    /** Why it is an old one; null for one that came just now. */
    stale: errorCodeSchema.nullable(),
  });
