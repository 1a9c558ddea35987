import { z } from "zod";
import { enrolmentCodeSchema, readCode } from "./enrolment.ts";
import { sha256Schema } from "./fields.ts";

/** What a supervisor hands to a post: shown as text and as a QR code. */
export const invitationSchema = z.object({
  /** Of the hub, without a path: `https://10.0.0.5:8443`. */
  address: z.string().regex(/^https?:\/\/[^\s/]+$/),
  code: enrolmentCodeSchema,
  /**
   * SHA-256 of the hub's certificate (DER), which the station pins. Null over plain HTTP, and for a hub behind a
   * proxy whose certificate the computers trust by themselves.
   */
  fingerprint: sha256Schema.nullable(),
});
export type Invitation = z.infer<typeof invitationSchema>;

/** `beket-hub https://10.0.0.5:8443 7Q2MX-9VHTR 5f1c…`: one line, to be typed, pasted or scanned. */
export function invitationText({ address, code, fingerprint }: Invitation): string {
  const spoken = `${code.slice(0, 5)}-${code.slice(5)}`;
  return ["beket-hub", address, spoken, ...(fingerprint === null ? [] : [fingerprint])].join(" ");
}

/** `undefined` for what is no invitation. */
export function parseInvitation(text: string): Invitation | undefined {
  const [word, address, code = "", fingerprint = null, ...rest] = text.trim().split(/\s+/);
  if (word !== "beket-hub" || rest.length > 0) return undefined;
  return invitationSchema.safeParse({ address, code: readCode(code), fingerprint }).data;
}
