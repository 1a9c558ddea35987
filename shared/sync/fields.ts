import { z } from "zod";

/** SHA-256, lower-case hex. */
export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);
/** Ed25519, SPKI, base64: 44 bytes. */
export const publicKeySchema = z.base64().length(60);
/** Ed25519, base64: 64 bytes. */
export const signatureSchema = z.base64().length(88);
export const countSchema = z.int().nonnegative();
