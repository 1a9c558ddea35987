import { z } from "zod";
import {
  evidenceFileSchema,
  fileStateSchema,
  fileWordsSchema,
  MAX_FILE_BYTES,
  MAX_THUMBNAIL_BYTES,
  withdrawalSchema,
} from "../../schemas/evidence.ts";
import { handedOverSchema } from "../../schemas/handed-over.ts";

const base64Length = (bytes: number) => Math.ceil(bytes / 3) * 4;
const ofTruck = z.object({ inspection: z.ulid() });
const ofFile = z.object({ attachment: z.ulid() });

export const evidenceChannels = {
  "evidence.list": { request: ofTruck, response: z.array(evidenceFileSchema) },
  /** Reads every file of the truck and compares its hash; takes as long as the disk does. */
  "evidence.check": {
    request: ofTruck,
    response: z.array(ofFile.extend({ state: fileStateSchema })),
  },
  "evidence.attach": {
    request: ofTruck.extend(fileWordsSchema.shape).extend({
      name: z.string().max(300),
      content: z.base64().max(base64Length(MAX_FILE_BYTES)),
      /** A JPEG that the page has drawn of it. */
      thumbnail: z.base64().max(base64Length(MAX_THUMBNAIL_BYTES)).optional(),
    }),
    response: evidenceFileSchema,
  },
  "evidence.describe": { request: ofFile.extend(fileWordsSchema.shape), response: evidenceFileSchema },
  "evidence.withdraw": { request: ofFile.extend({ reason: withdrawalSchema }), response: evidenceFileSchema },
  /** A scan, in the program that the computer has for it. */
  "evidence.open": { request: ofFile, response: handedOverSchema },
} as const;
