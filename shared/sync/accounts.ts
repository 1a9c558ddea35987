import { z } from "zod";
import { hubAccountSchema, hubRoleSchema, loginSchema } from "./sessions.ts";

/** Accounts at the hub, as administrators see and change them; under `/v1/administration/accounts`. */

export const listedAccountSchema = hubAccountSchema.extend({
  disabledAt: z.iso.datetime().nullable(),
  /** Takes no password before, after too many wrong ones. */
  lockedUntil: z.iso.datetime().nullable(),
});
export type ListedAccount = z.infer<typeof listedAccountSchema>;
export const accountsAnswerSchema = z.object({ accounts: z.array(listedAccountSchema) });

/** `POST /v1/administration/accounts`. */
export const newAccountSchema = z.object({
  login: loginSchema,
  /** Who it is; posts read it under messages. */
  name: z.string().trim().min(1).max(120),
  role: hubRoleSchema,
});
/** Told once: the hub keeps its hash alone, and it must be changed at the first sign-in. */
export const madePasswordSchema = z.object({ password: z.string() });

/** `PATCH /v1/administration/accounts/{account}`; what is missing stays. */
export const accountChangeSchema = z.object({
  role: hubRoleSchema.optional(),
  /** False lets it in no more, and ends its sessions at once. */
  active: z.boolean().optional(),
});
export type AccountChange = z.infer<typeof accountChangeSchema>;
