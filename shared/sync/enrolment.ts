import { z } from "zod";
import { stationSchema } from "../schemas/station.ts";
import { publicKeySchema } from "./fields.ts";
import { hubIdentitySchema } from "./hub.ts";

/** Ten characters of Crockford's base 32. */
export const enrolmentCodeSchema = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{10}$/);

/** A code as it was typed: without regard to case, spaces, hyphens, and letters that look like digits. */
export function readCode(typed: string): string {
  return typed.toUpperCase().replace(/[\s-]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1");
}

/** `POST /v1/enrolment`, signed with the key that it brings. */
export const enrolmentRequestSchema = z.object({
  /** As `readCode` gives it. */
  code: z.string().max(40),
  station: z.ulid(),
  post: stationSchema.shape.post,
  crossing: stationSchema.shape.crossing,
  publicKey: publicKeySchema,
});
export type EnrolmentRequest = z.infer<typeof enrolmentRequestSchema>;

export const enrolmentAnswerSchema = z.object({ hub: hubIdentitySchema, enrolledAt: z.iso.datetime() });
export type EnrolmentAnswer = z.infer<typeof enrolmentAnswerSchema>;
