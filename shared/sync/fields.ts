import { z } from "zod";

/** SHA-256, lower-case hex. */
export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);
/** Ed25519, SPKI, base64: 44 bytes. */
export const publicKeySchema = z.base64().length(60);
/** Ed25519, base64: 64 bytes. */
export const signatureSchema = z.base64().length(88);
/** As a query carries it: digits. */
export const queryCountSchema = z.coerce.number().int().nonnegative();
export const queryLimitSchema = (most: number) => z.coerce.number().int().positive().max(most);
export const countSchema = z.int().nonnegative();
