import { z } from "zod";
import { publicKeySchema, sha256Schema, signatureSchema } from "./fields.ts";

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

/** The hub's word for the certificate that it shows: a new one then needs no new invitations. */
const vouchedCertificateSchema = z.object({
  sha256: sha256Schema.describe("Of the certificate (DER)"),
  from: z.iso.datetime().describe("When its validity begins; of two certificates the later counts"),
  signature: signatureSchema.describe(
    "By the hub's key, over the 32 bytes of the SHA-256 of `beket-certificate/1`, its id, `sha256` and `from`, one a line",
  ),
});
export type VouchedCertificate = z.infer<typeof vouchedCertificateSchema>;

/** The text whose SHA-256 (its bytes) the hub's key has signed. */
export function certificateText(
  hub: string,
  { sha256, from }: Omit<VouchedCertificate, "signature">,
): string {
  return ["beket-certificate/1", hub, sha256, from].join("\n");
}

/** `GET /hub`, unsigned. */
export const hubAnswerSchema = z.object({
  hub: hubIdentitySchema,
  certificate: vouchedCertificateSchema.optional().describe("Missing where TLS is not the hub's own"),
  protocols: z.array(z.int()),
  time: z.iso.datetime(),
});
export type HubAnswer = z.infer<typeof hubAnswerSchema>;
