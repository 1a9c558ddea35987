import { z } from "zod";
import { draftSummarySchema, inspectionSchema } from "../../schemas/inspection.ts";
import { byId, nothing } from "./common.ts";

export const draftsChannels = {
  "draft.list": { request: nothing, response: z.array(draftSummarySchema) },
  "draft.create": { request: nothing, response: inspectionSchema },
  "draft.open": { request: byId, response: inspectionSchema },
  "draft.save": { request: inspectionSchema, response: z.object({ savedAt: z.iso.datetime() }) },
  "draft.discard": { request: byId, response: nothing },
} as const;
