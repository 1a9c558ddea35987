import { z } from "zod";
import { inspectionSchema, typedInspectionSchema } from "../../schemas/inspection.ts";
import { plainText } from "../../schemas/plain-text.ts";
import { queueRowSchema, sourceSchema, truckStateSchema } from "../../schemas/truck.ts";
import { byId, nothing } from "./common.ts";

const share = z.number().min(0).max(1);

export const queueChannels = {
  /** Trucks that are not done with, in each state those that came last; `counts` are of all there are. */
  "queue.list": {
    request: nothing,
    response: z.object({
      rows: z.array(queueRowSchema),
      counts: z.partialRecord(truckStateSchema, z.int()),
      /** Of green trucks: how many are drawn at random, 0 to 1. */
      drawShare: share,
    }),
  },
  /** A truck that joins the queue without being opened. */
  "queue.register": {
    request: z.object({
      plate: z.string().max(300).transform(plainText).pipe(z.string().trim().min(1)),
      carrier: z.string().max(300).transform(plainText).pipe(z.string().trim()),
    }),
    response: inspectionSchema,
  },
  /** The truck that has waited longest, or a new one where none waits. */
  "queue.next": { request: nothing, response: inspectionSchema },
  /** Opens a truck: one that waited is in inspection from then on. */
  "queue.take": { request: byId, response: inspectionSchema },
  "queue.set-share": { request: z.object({ share }), response: nothing },
  /** Saves a draft that has come to rest, and tells the log how it differs from what that said last. */
  "truck.settle": {
    request: z.object({ inspection: typedInspectionSchema, source: sourceSchema }),
    response: nothing,
  },
  /** Opens a decided truck again, to be decided anew. */
  "truck.reopen": { request: byId, response: inspectionSchema },
} as const;
