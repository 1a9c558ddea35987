import { z } from "zod";
import { GROUPS } from "../schemas/catalogue.ts";
import { decisionKindSchema } from "../schemas/decision.ts";
import { verdictSchema } from "../schemas/screening.ts";
import { branchSchema, refusalSchema, travellingEntrySchema } from "./entries.ts";
import { countSchema, queryCountSchema, queryLimitSchema } from "./fields.ts";

/** What supervisors ask the hub; all by `GET` under `/v1/supervision`. */

const time = z.iso.datetime();
const day = z.iso.date();

/** A place in a station's log where an entry was refused, and those after it were taken. */
const holeSchema = z.object({ branch: countSchema, sequence: z.int().positive(), reason: refusalSchema });

/** `gap`: entries wait for others · `fork`: two branches · `hole`: an entry was refused */
const chainTroubleSchema = z.enum(["gap", "fork", "hole"]);
export type ChainTrouble = z.infer<typeof chainTroubleSchema>;

/** `posts`: one row a station. */
export const postSchema = z.object({
  station: z.ulid(),
  post: z.string(),
  crossing: z.string(),
  enrolledAt: time,
  revokedAt: time.nullable(),
  /** By whom and why, as far as that was kept; an older hub does not say. */
  revokedBy: z.string().nullable().default(null),
  revokedReason: z.string().nullable().default(null),
  /** Last signed request; null before the first. */
  lastContact: time.nullable(),
  /** Time of the newest entry, by the station's clock. */
  newestEntry: time.nullable(),
  entries: countSchema,
  /** As the station last reported. */
  unsynced: countSchema,
  unsyncedFiles: countSchema,
  catalogue: z.string().nullable(),
  app: z.string().nullable(),
  /** Milliseconds that the station's clock is ahead of the hub's, as it last reported. */
  clockAhead: z.int(),
  held: countSchema,
  holes: z.array(holeSchema),
  branches: z.array(branchSchema),
  /** Trucks that have come and are not decided, as far as the entries here tell; an older hub does not say. */
  inWork: countSchema.default(0),
  /** When the one of them came that waits longest. */
  oldestInWork: time.nullable().default(null),
  health: z.array(chainTroubleSchema),
});
export type Post = z.infer<typeof postSchema>;
export const postsAnswerSchema = z.object({ posts: z.array(postSchema), time });

const between = { from: day.optional(), to: day.optional(), station: z.ulid().optional() };

/** `trucks`, newest first. */
export const trucksQuerySchema = z.object({
  ...between,
  /** Every word begins a word of the truck's papers, goods or officer, or the whole a plate. */
  text: z.string().max(200).optional(),
  verdict: verdictSchema.optional(),
  decision: z.string().max(40).optional(),
  override: z.stringbool().optional(),
  /** For somebody who does not see who carried trucks, nor finds them by it, though the account would. */
  masked: z.stringbool().optional(),
  /** From the answer before. */
  cursor: z.string().max(100).optional(),
  limit: queryLimitSchema(200).default(50),
});

export const truckRowSchema = z.object({
  entry: z.ulid(),
  station: z.ulid(),
  branch: countSchema,
  sequence: z.int().positive(),
  post: z.string(),
  decidedAt: time,
  officer: z.string(),
  plate: z.string(),
  carrier: z.string(),
  consignee: z.string(),
  verdict: verdictSchema,
  /** A newer station may know decisions that this version does not. */
  decision: decisionKindSchema.or(z.string()),
  reason: z.string(),
  lineCount: countSchema,
  hitCount: countSchema,
  checkCount: countSchema,
});
export type TruckRow = z.infer<typeof truckRowSchema>;
export const trucksAnswerSchema = z.object({
  trucks: z.array(truckRowSchema),
  cursor: z.string().nullable(),
});

/** Entries of one truck that are given out: one that was changed more often than this is no truck of a day's work. */
export const TRUCK_ENTRIES = 500;

/** `trucks/{entry}/story`: all that the post has told of the truck, in the order of its log; asking is written down. */
export const truckAnswerSchema = z.object({ entries: z.array(travellingEntrySchema), more: z.boolean() });

/** `statistics`: by days of the decision in UTC, both ends included. */
export const statisticsQuerySchema = z.object(between);

const shareSchema = z.object({ trucks: countSchema, hits: countSchema });
export const statisticsAnswerSchema = z.object({
  trucks: countSchema,
  byVerdict: z.object({ clear: countSchema, check: countSchema, hit: countSchema }),
  byDecision: z.array(z.object({ decision: z.string(), trucks: countSchema })),
  /** Trucks with at least one hit of the group. */
  byGroup: z.array(z.object({ group: z.enum(GROUPS).or(z.string()), trucks: countSchema })),
  /** Trucks with at least one match of the category, and of those how many matches an officer dismissed. */
  byCategory: z.array(z.object({ category: z.string(), trucks: countSchema, dismissed: countSchema })),
  byFlag: z.array(z.object({ flag: z.string(), trucks: countSchema })),
  byDay: z.array(z.object({ day, ...shareSchema.shape })),
  byStation: z.array(z.object({ station: z.ulid(), ...shareSchema.shape, overrides: countSchema })),
  overrides: countSchema,
  /** Trucks drawn at random for examination, and those of them held or seized. */
  randomSample: shareSchema,
  /** Seconds from the first key to the decision. */
  secondsPerTruck: z.object({
    mean: z.number(),
    upTo: z.array(z.object({ seconds: z.int(), trucks: countSchema })),
  }),
});
export type Statistics = z.infer<typeof statisticsAnswerSchema>;

/** `look-alikes`: proposed by officers and not decided yet. */
export const proposedLookAlikeSchema = z.object({
  id: z.ulid(),
  station: z.ulid(),
  post: z.string(),
  proposedAt: time,
  proposedBy: z.string(),
  words: z.string(),
  category: z.string(),
  reason: z.string(),
  note: z.string(),
  entry: z.ulid(),
});
export const lookAlikesAnswerSchema = z.object({ lookAlikes: z.array(proposedLookAlikeSchema) });

/** `messages`: the last ones, newest first. */
export const messagesAnswerSchema = z.object({
  messages: z.array(
    z.object({
      id: z.ulid(),
      at: time,
      from: z.string(),
      text: z.string(),
      /** Null for all. */
      stations: z.array(z.ulid()).nullable(),
      readBy: z.array(z.object({ station: z.ulid(), officer: z.string(), at: time })),
    }),
  ),
});
export type SentMessage = z.infer<typeof messagesAnswerSchema>["messages"][number];

/** `entries?station=&branch=&after=`: as they were signed, to be verified and kept by a supervisor's own machine. */
export const relayQuerySchema = z.object({
  station: z.ulid(),
  branch: queryCountSchema.default(0),
  after: queryCountSchema.default(0),
  limit: queryLimitSchema(500).default(200),
});
export const relayAnswerSchema = z.object({ entries: z.array(travellingEntrySchema), more: z.boolean() });
