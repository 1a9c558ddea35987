import { z } from "zod";
import { officerSchema } from "../officer.ts";

const officer = officerSchema.shape.id;

/** What happens to accounts and at the desk. No secret is ever in the log, nor what was entered in its place. */
export const officersPayloads = {
  "officer-added": z.object({ officer, name: officerSchema.shape.name, role: officerSchema.shape.role }),
  /** All of the account as it is from then on. */
  "officer-changed": z.object({
    officer,
    name: officerSchema.shape.name,
    role: officerSchema.shape.role,
    active: z.boolean(),
  }),
  "pin-changed": z.object({ officer }),
  "officer-signed-in": z.object({ officer }),
  "officer-signed-out": z.object({ officer }),
  "sign-in-failed": z.object({
    /** Null where there is no such account, or it is closed. */
    officer: officer.nullable(),
    attempt: z.enum(["sign-in", "pin-change", "recovery"]),
    /** In a row, this one included. */
    failures: z.int().positive(),
    /** For how long no further attempt is taken. */
    waitSeconds: z.int().nonnegative(),
  }),
  "shift-started": z.object({ officer }),
  "shift-ended": z.object({ officer }),
  "screen-locked": z.object({ by: z.enum(["officer", "idle"]) }),
  "screen-unlocked": z.object({}),
  "idle-lock-set": z.object({
    minutes: z.int().positive(),
    /** Missing in entries from before it was recorded. */
    from: z.int().positive().optional(),
  }),
  "recovery-key-issued": z.object({}),
  /** The printed key stood in for the PIN of this supervisor. */
  "recovery-used": z.object({ officer }),
} as const;
