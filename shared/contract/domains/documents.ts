import { z } from "zod";
import { handedOverSchema } from "../../schemas/handed-over.ts";
import { uiLanguageSchema } from "../../schemas/station.ts";

const act = z.object({ entry: z.ulid(), language: uiLanguageSchema });

export const documentsChannels = {
  "act.save": { request: act, response: handedOverSchema },
  /** Opens the act in the program from which it is printed. */
  "act.print": { request: act, response: handedOverSchema },
  "case.export": { request: z.object({ entry: z.ulid() }), response: handedOverSchema },
} as const;
