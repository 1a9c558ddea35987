import { z } from "zod";
import { papersSchema } from "../../schemas/inspection.ts";
import { messageSchema, watchEntrySchema, watchItemSchema } from "../../schemas/watch-list.ts";
import { byId, nothing } from "./common.ts";

export const watchChannels = {
  "watch.list": { request: nothing, response: z.array(watchItemSchema) },
  "watch.add": {
    request: watchEntrySchema.pick({ kind: true, value: true, note: true, until: true }),
    response: watchItemSchema,
  },
  /** Only an item of the post's own. */
  "watch.remove": { request: byId, response: nothing },
  /** The items that a truck's papers meet. */
  "watch.match": {
    request: papersSchema.pick({ plate: true, trailerPlate: true, consignee: true }),
    response: z.array(watchItemSchema),
  },
  /** The trucks in work that the list speaks of. */
  "watch.drafts": {
    request: nothing,
    response: z.array(z.object({ id: z.ulid(), items: z.array(watchItemSchema) })),
  },
  "message.unread": { request: nothing, response: z.array(messageSchema) },
  "message.read": { request: byId, response: nothing },
} as const;
