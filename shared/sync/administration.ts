import { z } from "zod";
import { DOWN_CONTENT } from "./down.ts";
import { sha256Schema } from "./fields.ts";
import { invitationSchema } from "./invitation.ts";

/** What supervisors and administrators change at the hub; under `/v1/supervision` and `/v1/administration`. */

const stations = z.array(z.ulid()).max(1_000).nullable().default(null);
const publication = <K extends keyof typeof DOWN_CONTENT>(kind: K) =>
  z.object({ kind: z.literal(kind), stations, content: DOWN_CONTENT[kind] });

/** `POST /v1/supervision/down`: one item for some stations or all. Packages go by `PUT /v1/supervision/packages`. */
export const publicationSchema = z.discriminatedUnion("kind", [
  publication("look-alike"),
  publication("officer"),
  publication("watch"),
  publication("message"),
]);
export type Publication = z.infer<typeof publicationSchema>;
export const publishedSchema = z.object({ id: z.ulid(), cursor: z.int().positive() });

/** `PUT /v1/supervision/packages` with the octets of a signed catalogue package. */
export const packageStoredSchema = publishedSchema.extend({ version: z.string(), sha256: sha256Schema });

/** `POST /v1/administration/invitations`. */
export const inviteRequestSchema = z.object({
  /** How the post is called here until it enrols; for the list of open invitations. */
  note: z.string().max(120).default(""),
  hours: z
    .int()
    .min(1)
    .max(30 * 24)
    .default(24),
});
export const inviteAnswerSchema = z.object({
  invitation: invitationSchema,
  /** The line to type or paste. */
  text: z.string(),
  expiresAt: z.iso.datetime(),
});
export type InviteAnswer = z.infer<typeof inviteAnswerSchema>;

/** `POST /v1/administration/stations/:station/revocation`. */
export const revokeRequestSchema = z.object({ reason: z.string().trim().min(1).max(500) });
export const revokeAnswerSchema = z.object({ revokedAt: z.iso.datetime() });

/** `DELETE /v1/administration/stations/:station/revocation`. */
export const reinstateAnswerSchema = z.object({ enrolledAt: z.iso.datetime() });
