import { z } from "zod";
import { queryLimitSchema } from "./fields.ts";

/** What people do at the hub that is written down there. */
export const AUDIT_ACTIONS = [
  "signed-in",
  "sign-in-refused",
  "signed-out",
  "account-added",
  "account-disabled",
  "account-enabled",
  "password-reset",
  "password-changed",
  "role-changed",
  "invitation-made",
  "invitation-withdrawn",
  "station-revoked",
  "station-reinstated",
  "truck-opened",
  "published",
  "retention-set",
  "bundle-taken-in",
  "read-models-rebuilt",
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

export const auditEntrySchema = z.object({
  id: z.ulid(),
  at: z.iso.datetime(),
  /** Null for somebody at the hub's own machine. */
  account: z.ulid().nullable(),
  /** What whoever did it was called then. */
  name: z.string(),
  action: z.enum(AUDIT_ACTIONS).or(z.string()),
  /** What it was done to: a login, a station, a subject of what goes down. Never a person's or a truck's name. */
  subject: z.string(),
  detail: z.string(),
});
export type AuditEntry = z.infer<typeof auditEntrySchema>;

/** `GET /v1/administration/audit?before=&limit=`, newest first; `before`: the last id of the answer before. */
export const auditQuerySchema = z.object({
  before: z.ulid().optional(),
  limit: queryLimitSchema(500).default(100),
});
export const auditAnswerSchema = z.object({ entries: z.array(auditEntrySchema), more: z.boolean() });
