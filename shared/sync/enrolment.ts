import { z } from "zod";
import { stationSchema } from "../schemas/station.ts";
import { publicKeySchema } from "./fields.ts";
import { hubIdentitySchema } from "./hub.ts";

/** Ten characters of Crockford's base 32 in two groups; read without case, spaces or hyphens. */
export const enrolmentCodeSchema = z
  .string()
  .max(40)
  .transform((text) => text.toUpperCase().replace(/[\s-]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1"))
  .pipe(z.string().regex(/^[0-9A-HJKMNP-TV-Z]{10}$/));

/** `POST /v1/enrolment`, signed with the key that it brings. */
export const enrolmentRequestSchema = z.object({
  code: z.string().max(40),
  station: z.ulid(),
  post: stationSchema.shape.post,
  crossing: stationSchema.shape.crossing,
  publicKey: publicKeySchema,
});
export type EnrolmentRequest = z.infer<typeof enrolmentRequestSchema>;

export const enrolmentAnswerSchema = z.object({ hub: hubIdentitySchema, enrolledAt: z.iso.datetime() });
export type EnrolmentAnswer = z.infer<typeof enrolmentAnswerSchema>;
