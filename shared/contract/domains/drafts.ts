import { z } from "zod";
import { withdrawalReasonSchema } from "../../schemas/entries/truck.ts";
import { draftSummarySchema, inspectionSchema, typedInspectionSchema } from "../../schemas/inspection.ts";
import { byId, nothing } from "./common.ts";

export const draftsChannels = {
  "draft.list": { request: nothing, response: z.array(draftSummarySchema) },
  "draft.create": { request: nothing, response: inspectionSchema },
  "draft.open": { request: byId, response: inspectionSchema },
  "draft.save": { request: typedInspectionSchema, response: z.object({ savedAt: z.iso.datetime() }) },
  /** Takes a truck out of work; one that the log knows needs a reason for it. */
  "draft.discard": {
    request: byId.extend({
      reason: z.string().trim().max(2_000).default(""),
      /** Needed as soon as there are hits that nobody answered. */
      code: withdrawalReasonSchema.optional(),
    }),
    response: nothing,
  },
} as const;
