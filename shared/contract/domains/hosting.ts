import { z } from "zod";
import { hostedSettingsSchema, hostingStateSchema } from "../../schemas/hosting.ts";
import { inviteAnswerSchema } from "../../sync/administration.ts";
import { BUNDLE_BYTES } from "../../sync/bundle.ts";
import { nothing } from "./common.ts";

/** The hub that this computer runs for its network. */
export const hostingChannels = {
  "hosting.state": { request: nothing, response: hostingStateSchema },
  "hosting.start": { request: hostedSettingsSchema, response: hostingStateSchema },
  "hosting.stop": { request: nothing, response: hostingStateSchema },
  "hosting.invite": { request: nothing, response: inviteAnswerSchema },
  /** Takes in what a post without a network has written on a stick, base64, and gives the answer for it back. */
  "hosting.import-bundle": {
    request: z.object({ content: z.string().max(BUNDLE_BYTES) }),
    response: z.object({ post: z.string(), entries: z.int(), files: z.int(), reply: z.string() }),
  },
} as const;
