import { z } from "zod";
import { ROLES } from "../contract/rights.ts";
import { pinWeakness } from "./pin.ts";

export const officerNameSchema = z.string().trim().min(1).max(120);
export const roleSchema = z.enum(ROLES);

/** An account of this station. */
export const officerSchema = z.object({
  id: z.ulid(),
  name: officerNameSchema,
  role: roleSchema,
  /** An account is never deleted, because entries name it: it is closed, and can be opened again. */
  active: z.boolean(),
});
export type Officer = z.infer<typeof officerSchema>;

const LONGEST_PIN = 200;
/** What is entered to be compared: it may be anything. */
export const enteredPinSchema = z.string().max(LONGEST_PIN);
/** What is to be a PIN or a passphrase from now on. */
export const newPinSchema = z
  .string()
  .max(LONGEST_PIN)
  .refine((pin) => pinWeakness(pin) === null);
