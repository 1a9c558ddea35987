import { BeketError } from "../../shared/contract/errors.ts";
import type { HubLink } from "../../shared/schemas/sync.ts";
import type { Invitation } from "../../shared/sync/invitation.ts";
import { appendEntry } from "../services/append-entry.ts";
import { type Desk, requireStation } from "../services/desk.ts";
import type { WritableDb } from "../store/databases.ts";
import { clearDownItems } from "../store/queries/down-item.ts";
import { putHubLink, readHubLink } from "../store/queries/hub-link.ts";
import { forgetSentFiles } from "../store/queries/sync-file.ts";
import { clearParkedEntries } from "../store/queries/sync-outbox.ts";
import { startSyncOver } from "../store/queries/sync-state.ts";
import { removeHubWatchItems } from "../store/queries/watch-item.ts";
import { createHubClient } from "./hub-client.ts";
import { hubNow, learnClock } from "./hub-clock.ts";

/**
 * Gives the station's public key to the hub that the invitation names, and keeps who the hub is. Another hub than
 * before gets the whole log. @throws SyncFailure, or BeketError `not-set-up`
 */
export async function enrol(desk: Desk, { address, code, fingerprint }: Invitation): Promise<HubLink> {
  const { id, post, crossing, publicKey } = requireStation(desk.db);
  const client = createHubClient(
    {
      address,
      fingerprint,
      throttle: async () => {},
      signal: new AbortController().signal,
      onTime: (time) => learnClock(desk, time),
    },
    { station: id, sign: desk.keys.open(publicKey).sign, now: () => hubNow(desk) },
  );
  try {
    const { hub, certificate } = await client.hello();
    const answer = await client.enrol(hub.id, { code, station: id, post, crossing, publicKey });
    const { id: hubId, name, publicKey: hubKey, recipient } = answer.hub;
    const link = {
      address,
      fingerprint,
      certificateFrom: certificate?.sha256 === fingerprint ? certificate.from : null,
      hub: hubId,
      name,
      publicKey: hubKey,
      recipient,
      enrolledAt: answer.enrolledAt,
    };
    keep(desk, link);
    return link;
  } finally {
    client.close();
  }
}

function keep(desk: Desk, link: HubLink): void {
  desk.db.transaction("sync.enrol", () => {
    if (readHubLink(desk.db)?.hub !== link.hub) leaveFormerHub(desk.db);
    putHubLink(desk.db, link);
    const { address, fingerprint, hub, name, publicKey } = link;
    appendEntry(desk, {
      kind: "sync-enrolled",
      payload: { address, fingerprint, hub, name, publicKey },
    });
  });
}

/** Another hub has nothing of this station, and what the former one wanted counts no more. */
function leaveFormerHub(db: WritableDb): void {
  startSyncOver(db);
  clearParkedEntries(db);
  forgetSentFiles(db);
  clearDownItems(db);
  removeHubWatchItems(db);
}

/** @throws BeketError `sync-not-enrolled` */
export function requireHubLink({ db }: Pick<Desk, "db">): HubLink {
  const link = readHubLink(db);
  if (!link) throw new BeketError("sync-not-enrolled");
  return link;
}
