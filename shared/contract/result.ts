import { z } from "zod";
import { type ContractError, contractErrorSchema } from "./errors.ts";

/** A throw across IPC keeps only its message, so every answer is one of these two. */
export type Result<T> = { ok: true; value: T } | { ok: false; error: ContractError };

/** The envelope; `value` is parsed afterwards by the channel's own response schema. */
export const envelopeSchema = z.discriminatedUnion("ok", [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: contractErrorSchema }),
]);
