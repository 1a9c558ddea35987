import { BeketError } from "../../../shared/contract/errors.ts";
import { wordingOf } from "../../../shared/look-alikes/wording.ts";
import { LOOK_ALIKE_DAYS, lookAlikeSchema } from "../../../shared/schemas/look-alike.ts";
import type { DownContent, DownItem } from "../../../shared/sync/down.ts";
import { appendEntry } from "../../services/append-entry.ts";
import type { Desk } from "../../services/desk.ts";
import { expiry } from "../../services/propose-look-alike.ts";

/**
 * A look-alike that supervisors at the hub decided, as it holds for this post from now on. One without an end
 * there ends here after the longest time that any holds.
 * @throws BeketError `bad-request` for a reason that this program does not know, or no words
 */
export function applyLookAlike(desk: Desk, content: DownContent<"look-alike">, { at }: DownItem): void {
  const { id, words, category, note, proposedBy, approvedBy, until, active } = content;
  const reason = lookAlikeSchema.shape.reason.safeParse(content.reason);
  // A hub of another version may have put the words another way; they are compared as this one puts them.
  const wording = wordingOf(words);
  if (!reason.success || wording === "") throw new BeketError("bad-request", `look-alike ${id}`);
  const expires = until === null ? expiry(new Date(at), LOOK_ALIKE_DAYS.most) : endOf(until);
  const said = { id, category, wording, reason: reason.data, note, proposedBy, approvedBy };
  appendEntry(desk, { kind: "lookalike-received", payload: { ...said, expires, active } });
}

/** The last moment of a day, UTC. */
const endOf = (day: string): string => `${day}T23:59:59.999Z`;
