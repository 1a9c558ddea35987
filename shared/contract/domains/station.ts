import { z } from "zod";
import { officerSchema, settingsSchema, stationSchema } from "../../schemas/station.ts";
import { nothing } from "./common.ts";

export const stationChannels = {
  "app.info": {
    request: nothing,
    response: z.object({
      version: z.string(),
      host: z.enum(["electron", "browser"]),
      /** Null until the first start is done. */
      station: stationSchema.nullable(),
      settings: settingsSchema,
      /** Entries of the log that were there before this start and are no more. */
      logCut: z.object({ seen: z.int(), last: z.int() }).nullable(),
    }),
  },
  "station.setup": {
    request: z.object({
      post: stationSchema.shape.post,
      crossing: stationSchema.shape.crossing,
      officer: officerSchema,
      withExamples: z.boolean(),
    }),
    response: stationSchema,
  },
  "settings.save": { request: settingsSchema.partial(), response: settingsSchema },
} as const;
