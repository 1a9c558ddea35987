import { type EnrolmentAnswer, type EnrolmentRequest, readCode } from "../../shared/sync/enrolment.ts";
import type { HubContext } from "../context.ts";
import { sha256 } from "../keys/crypto.ts";
import { HubProblem } from "../problem.ts";
import { useInvitation } from "../store/queries/invitation.ts";
import { findStation, insertStation } from "../store/queries/station.ts";
import { write } from "../store/write.ts";
import { plain } from "./plain.ts";

/**
 * Takes in a station by a one-time code; the same station may ask again with it when the answer was lost.
 * @throws HubProblem `code-refused`, `station-taken`, `station-revoked`
 */
export async function enrolStation(hub: HubContext, request: EnrolmentRequest): Promise<EnrolmentAnswer> {
  const { station: id, post, crossing, publicKey } = request;
  const at = hub.now().toISOString();
  return write(hub.store, async (tx) => {
    const codeHash = sha256(readCode(request.code));
    if (!(await useInvitation(tx, { codeHash, station: id, at }))) throw new HubProblem("code-refused");
    const known = await findStation(tx, id);
    if (known === undefined) {
      await insertStation(tx, {
        id,
        post: plain(post),
        crossing: plain(crossing),
        public_key: publicKey,
        enrolled_at: at,
      });
      return { hub: hub.identity, enrolledAt: at };
    }
    if (known.public_key !== publicKey) throw new HubProblem("station-taken");
    if (known.revoked_at !== null) throw new HubProblem("station-revoked");
    return { hub: hub.identity, enrolledAt: known.enrolled_at };
  });
}
