import { z } from "zod";
import {
  downOfferSchema,
  hubLinkSchema,
  parkedEntrySchema,
  syncFailureSchema,
  syncSettingsSchema,
  syncStatusSchema,
} from "../../schemas/sync.ts";
import { nothing } from "./common.ts";

export const syncChannels = {
  "sync.status": { request: nothing, response: syncStatusSchema },
  /** All that the settings show of the hub. */
  "sync.details": {
    request: nothing,
    response: z.object({
      link: hubLinkSchema.nullable(),
      settings: syncSettingsSchema,
      failures: z.array(syncFailureSchema),
      parked: z.array(parkedEntrySchema),
      offers: z.array(downOfferSchema),
    }),
  },
  /** By the line that a supervisor hands over (`shared/sync/invitation.ts`). */
  "sync.enrol": { request: z.object({ invitation: z.string().max(1_000) }), response: hubLinkSchema },
  "sync.configure": { request: syncSettingsSchema.partial(), response: syncSettingsSchema },
  /** Visits the hub without waiting for its turn; answers when the visit is over. */
  "sync.now": { request: nothing, response: syncStatusSchema },
  /** Takes a catalogue that the hub offers into use. */
  "sync.accept": { request: z.object({ version: z.string().max(100) }), response: nothing },
} as const;
