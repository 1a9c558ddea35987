import type { ActingContext, HubContext } from "../context.ts";
import { deleteInvitation, unusedInvitations } from "../store/queries/invitation.ts";
import { write } from "../store/write.ts";
import { note } from "./audit.ts";

export interface OpenInvitation {
  /** The beginning of the code's hash: the code itself is not kept. */
  readonly number: string;
  readonly post: string;
  readonly createdAt: string;
  readonly expiresAt: string;
}

const NUMBER_LENGTH = 12;
const isNumber = (text: string): boolean => /^[0-9a-f]+$/.test(text) && text.length === NUMBER_LENGTH;

/** Codes that a station may still enrol with. */
export async function openInvitations({ store, now }: HubContext): Promise<OpenInvitation[]> {
  const rows = await unusedInvitations(store, now().toISOString());
  return rows.map((row) => ({
    number: row.code_hash.slice(0, NUMBER_LENGTH),
    post: row.note,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
  }));
}

/** False where there is none with this number, or a station has used it. */
export async function withdrawInvitation(hub: ActingContext, number: string): Promise<boolean> {
  if (!isNumber(number)) return false;
  return write(hub.store, async (tx) => {
    const post = await deleteInvitation(tx, number);
    if (post !== undefined) await note(tx, hub, "invitation-withdrawn", { subject: post });
    return post !== undefined;
  });
}
