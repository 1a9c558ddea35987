import { z } from "zod";
import { hostingStateSchema } from "../../schemas/sync.ts";
import { inviteAnswerSchema } from "../../sync/administration.ts";
import { nothing } from "./common.ts";

/** The hub that this computer runs for its network. */
export const hostingChannels = {
  "hosting.state": { request: nothing, response: hostingStateSchema },
  "hosting.start": {
    request: z.object({ name: z.string().trim().min(1).max(120), port: z.int().min(1).max(65_535) }),
    response: hostingStateSchema,
  },
  "hosting.stop": { request: nothing, response: hostingStateSchema },
  "hosting.invite": { request: nothing, response: inviteAnswerSchema },
} as const;
