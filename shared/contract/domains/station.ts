import { z } from "zod";
import { newPinSchema, officerSchema } from "../../schemas/officer.ts";
import { lookSchema, settingsSchema, stationSchema } from "../../schemas/station.ts";
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
      /** Where the key of this post lies, for whoever is to keep a copy of it. */
      keyFile: z.string(),
      /** Entries of the log that were there before this start and are no more. */
      logCut: z.object({ seen: z.int(), last: z.int() }).nullable(),
    }),
  },
  "station.setup": {
    request: z.object({
      post: stationSchema.shape.post,
      crossing: stationSchema.shape.crossing,
      /** The first supervisor. */
      officer: officerSchema.shape.name,
      pin: newPinSchema,
      withExamples: z.boolean(),
    }),
    response: z.object({ station: stationSchema, recoveryKey: z.string() }),
  },
  "settings.save": { request: lookSchema.partial(), response: settingsSchema },
  "settings.set-idle-lock": { request: settingsSchema.pick({ idleMinutes: true }), response: settingsSchema },
} as const;
