import { z } from "zod";
import {
  downOfferSchema,
  hubLinkSchema,
  parkedEntrySchema,
  syncFailureSchema,
  syncSettingsSchema,
  syncStatusSchema,
} from "../../schemas/sync.ts";
import { BUNDLE_BYTES } from "../../sync/bundle.ts";
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
  /** What the hub has not got, as a file for a USB stick, base64. */
  "bundle.export": {
    request: nothing,
    response: z.object({
      content: z.string(),
      entries: z.int(),
      files: z.int(),
      /** Entries and files that go with the next bundle. */
      left: z.int(),
    }),
  },
  /** Takes in the hub's answer; gives back how many items were applied. */
  "bundle.import": {
    request: z.object({ content: z.string().max(BUNDLE_BYTES) }),
    response: z.object({ applied: z.int() }),
  },
  "sync.accept": { request: z.object({ version: z.string().max(100) }), response: nothing },
} as const;
