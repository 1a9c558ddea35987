import { z } from "zod";
import { verdictSchema } from "./screening.ts";

/** Red flags over one truck's papers; their sources stand in `shared/rules`. */
export const TRUCK_FLAGS = [
  "forwarder-consignee",
  "senseless-route",
  "papers-replaced",
  "weights-differ",
  "end-user-missing",
] as const;
export const truckFlagSchema = z.enum(TRUCK_FLAGS);
export type TruckFlag = z.infer<typeof truckFlagSchema>;

export const LANES = ["green", "random", "yellow", "red"] as const;
export const laneSchema = z.enum(LANES);
export type Lane = z.infer<typeof laneSchema>;

export const LANE_REASONS = [
  "hit",
  "check",
  "flags",
  "stopped-before",
  "nothing-declared",
  "drawn",
  "nothing-found",
] as const;
export const laneReasonSchema = z.enum(LANE_REASONS);
export type LaneReason = z.infer<typeof laneReasonSchema>;

/** Where a truck stands: before its decision, or after the one in force. */
export const TRUCK_STATES = [
  "waiting",
  "in-inspection",
  "held",
  "referred",
  "released",
  "seized",
  "withdrawn",
] as const;
export const truckStateSchema = z.enum(TRUCK_STATES);
export type TruckState = z.infer<typeof truckStateSchema>;

/** How something came into the papers: by hand, out of a file, or with the program's own examples. */
export const sourceSchema = z.discriminatedUnion("how", [
  z.object({ how: z.literal("typed") }),
  z.object({ how: z.literal("example") }),
  z.object({
    how: z.literal("imported"),
    file: z.string().max(300),
    /** Of the file's bytes as they were read, hex. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  }),
]);
export type Source = z.infer<typeof sourceSchema>;

/** A truck that is not done with: waiting, in work, or stopped until it is decided otherwise. */
export const queueRowSchema = z.object({
  inspection: z.ulid(),
  state: truckStateSchema,
  plate: z.string(),
  carrier: z.string(),
  /** When it was registered; before that, when its inspection began. */
  since: z.iso.datetime(),
  /** Null for a truck that the log does not know yet. */
  lane: laneSchema.nullable(),
  verdict: verdictSchema.nullable(),
  flags: z.int(),
  lines: z.int(),
  /** The decision in force. */
  entry: z.ulid().nullable(),
  /** Decided, and opened again to be decided anew. */
  revising: z.boolean(),
});
export type QueueRow = z.infer<typeof queueRowSchema>;
