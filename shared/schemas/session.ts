import { z } from "zod";
import { errorCodeSchema } from "../contract/errors.ts";
import { officerSchema } from "./officer.ts";

/** What an account shows to who stands before the screen. */
export const namedOfficerSchema = officerSchema.omit({ active: true });
export type NamedOfficer = z.infer<typeof namedOfficerSchema>;

/** An account that can be chosen at the sign-in; one that came from the hub has no PIN until a supervisor sets it. */
const listedOfficerSchema = namedOfficerSchema.extend({ hasPin: z.boolean() });
export type ListedOfficer = z.infer<typeof listedOfficerSchema>;

/** How it stands with who is at the desk. */
export const sessionStateSchema = z.discriminatedUnion("phase", [
  /** The post has no name yet. */
  z.object({ phase: z.literal("first-start") }),
  /** The post is from before officers had accounts: the first supervisor is still to be named. */
  z.object({ phase: z.literal("no-accounts") }),
  z.object({
    phase: z.literal("signed-out"),
    officers: z.array(listedOfficerSchema),
    /** Who was at the desk last, as long as the account is open. */
    last: officerSchema.shape.id.nullable(),
  }),
  z.object({
    phase: z.literal("locked"),
    officer: namedOfficerSchema,
    officers: z.array(listedOfficerSchema),
  }),
  z.object({
    phase: z.literal("open"),
    officer: namedOfficerSchema,
    shiftStartedAt: z.iso.datetime(),
    /** Why nothing can be written: then the officer only reads. */
    hindrance: errorCodeSchema.nullable(),
  }),
]);
export type SessionState = z.infer<typeof sessionStateSchema>;

/** The answer to a secret that was entered: how long to wait before the next, where it was refused. */
export const secretAnswerSchema = z.discriminatedUnion("accepted", [
  z.object({ accepted: z.literal(true) }),
  z.object({ accepted: z.literal(false), waitSeconds: z.int().nonnegative() }),
]);
export type SecretAnswer = z.infer<typeof secretAnswerSchema>;
