import type { z } from "zod";
import type { AuditAction, auditAnswerSchema, auditQuerySchema } from "../../shared/sync/audit.ts";
import type { ActingContext, HubContext } from "../context.ts";
import { auditBefore, insertAudit } from "../store/queries/audit.ts";
import type { Write } from "../store/write.ts";
import { plain } from "./plain.ts";

/** Writes down who does what, in the transaction that does it. */
export async function note(
  tx: Write,
  { actor, newId, now }: Pick<ActingContext, "actor" | "newId" | "now">,
  action: AuditAction,
  { subject = "", detail = "" }: { readonly subject?: string; readonly detail?: string } = {},
): Promise<void> {
  await insertAudit(tx, {
    id: newId(),
    at: now().toISOString(),
    account: actor.account,
    name: actor.name,
    action,
    subject: plain(subject),
    detail: plain(detail),
  });
}

export async function showAudit(
  { store }: HubContext,
  { before, limit }: z.output<typeof auditQuerySchema>,
): Promise<z.infer<typeof auditAnswerSchema>> {
  const rows = await auditBefore(store, before, limit + 1);
  return { entries: rows.slice(0, limit), more: rows.length > limit };
}
