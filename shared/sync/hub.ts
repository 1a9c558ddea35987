import { z } from "zod";
import { publicKeySchema } from "./fields.ts";

/** Who the hub is; the station keeps it from its enrolment and believes nothing else. */
export const hubIdentitySchema = z.object({
  id: z.ulid(),
  name: z.string(),
  /** Signs down items. */
  publicKey: publicKeySchema,
  /** Bundles for a USB stick are encrypted for it: an age recipient (`age1…`). */
  recipient: z.string(),
});
export type HubIdentity = z.infer<typeof hubIdentitySchema>;

/** `GET /hub`, unsigned. */
export const hubAnswerSchema = z.object({
  hub: hubIdentitySchema,
  protocols: z.array(z.int()),
  time: z.iso.datetime(),
});
export type HubAnswer = z.infer<typeof hubAnswerSchema>;
