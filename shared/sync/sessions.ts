import { z } from "zod";

/** Accounts at the hub are its own: an auditor reads, a supervisor also writes down, an administrator also enrols. */
export const HUB_ROLES = ["auditor", "supervisor", "administrator"] as const;
export const hubRoleSchema = z.enum(HUB_ROLES);
export type HubRole = z.infer<typeof hubRoleSchema>;

export const hubAccountSchema = z.object({
  id: z.ulid(),
  login: z.string(),
  name: z.string(),
  role: hubRoleSchema,
  /** The hub made its password up: until it has another one, it opens nothing but the change of it. */
  mustChangePassword: z.boolean().default(false),
});
export type HubAccount = z.infer<typeof hubAccountSchema>;

/** What is typed to sign in. */
export const loginSchema = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .regex(/^\P{Cc}+$/u);

/** NIST SP 800-63B-4: at least 15 characters where the password is all there is. */
export const SHORTEST_PASSWORD = 15;
const LONGEST_PASSWORD = 200;
export const newPasswordSchema = z.string().min(SHORTEST_PASSWORD).max(LONGEST_PASSWORD);

/** `POST /v1/sessions`. One answer for a wrong login and a wrong password: `sign-in-refused`. */
export const signInRequestSchema = z.object({
  login: loginSchema,
  password: z.string().min(1).max(LONGEST_PASSWORD),
});
export type SignInRequest = z.infer<typeof signInRequestSchema>;

/** The token goes into `authorization: Bearer …` of every route under `/v1/supervision` and `/v1/administration`. */
export const sessionAnswerSchema = z.object({
  token: z.string(),
  expiresAt: z.iso.datetime(),
  account: hubAccountSchema,
});
export type SessionAnswer = z.infer<typeof sessionAnswerSchema>;

/** `PUT /v1/sessions/password`. A wrong password from before is `password-wrong`, and counts as a failed sign-in. */
export const passwordChangeSchema = z
  .object({ password: z.string().min(1).max(LONGEST_PASSWORD), next: newPasswordSchema })
  .refine(({ password, next }) => password !== next);
export type PasswordChange = z.infer<typeof passwordChangeSchema>;
