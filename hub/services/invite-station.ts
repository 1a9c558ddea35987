import { type Invitation, invitationText } from "../../shared/sync/invitation.ts";
import type { ActingContext } from "../context.ts";
import { randomCode, sha256 } from "../keys/crypto.ts";
import { insertInvitation } from "../store/queries/invitation.ts";
import { write } from "../store/write.ts";
import { note } from "./audit.ts";
import { plain } from "./plain.ts";

/** 50 bits: with the limit on attempts, out of reach within its hours. */
const CODE_LENGTH = 10;

export interface MadeInvitation {
  readonly invitation: Invitation;
  readonly text: string;
  readonly expiresAt: string;
}

/** A code that one station may enrol with; only its hash is kept. */
export async function inviteStation(
  hub: ActingContext,
  { address, fingerprint, note: post, hours }: Omit<Invitation, "code"> & { note: string; hours: number },
): Promise<MadeInvitation> {
  const code = randomCode(CODE_LENGTH);
  const now = hub.now();
  const expiresAt = new Date(now.getTime() + hours * 3_600_000).toISOString();
  await write(hub.store, async (tx) => {
    await insertInvitation(tx, {
      code_hash: sha256(code),
      note: plain(post),
      created_at: now.toISOString(),
      expires_at: expiresAt,
    });
    await note(tx, hub, "invitation-made", { subject: post });
  });
  const invitation = { address, code, fingerprint };
  return { invitation, text: invitationText(invitation), expiresAt };
}
