import type { HubLink } from "../../shared/schemas/sync.ts";
import { requireStation } from "../services/desk.ts";
import { readSyncSettings } from "../store/queries/sync-state.ts";
import { followCertificate } from "./follow-certificate.ts";
import { createThrottle } from "./http/throttle.ts";
import { createHubClient, type HubClient } from "./hub-client.ts";
import { hubNow, learnClock } from "./hub-clock.ts";
import { sendEntries } from "./outbox/send-entries.ts";
import { sendFiles } from "./outbox/send-files.ts";
import type { SyncSession } from "./session.ts";
import { SyncFailure, WrongCertificate } from "./sync-failure.ts";

export interface Visit {
  readonly sent: number;
  readonly files: number;
  readonly applied: number;
}

export type Visitor = Omit<SyncSession, "client" | "hub">;

/**
 * One visit to the hub: entries, then the files that they name, then what came down. A hub that has another certificate
 * is visited where its own key vouches for that. @throws SyncFailure
 */
export async function visitHub(visitor: Visitor, link: HubLink): Promise<Visit> {
  try {
    return await visitAt(visitor, link);
  } catch (error) {
    if (!(error instanceof WrongCertificate)) throw error;
    return visitAt(visitor, await followCertificate(visitor, link, error));
  }
}

async function visitAt(visitor: Visitor, link: HubLink): Promise<Visit> {
  const client = clientOf(visitor, link);
  try {
    visitor.onProgress({ phase: "hello", done: 0, total: 0 });
    await assertHub(client, link);
    const session = { ...visitor, client, hub: link.hub };
    const sent = await sendEntries(session);
    const files = await sendFiles(session);
    const applied = await visitor.inbox.receive(session);
    // What came down was written into the log; and the hub hears that no file waits any more.
    const answered = applied + files > 0 ? await sendEntries(session) : 0;
    return { sent: sent + answered, files, applied };
  } finally {
    client.close();
  }
}

function clientOf({ desk, signal }: Pick<Visitor, "desk" | "signal">, link: HubLink): HubClient {
  const station = requireStation(desk.db);
  const { sign } = desk.keys.open(station.publicKey);
  return createHubClient(
    {
      address: link.address,
      fingerprint: link.fingerprint,
      throttle: createThrottle(() => readSyncSettings(desk.db).bandwidth, signal),
      signal,
      onTime: (time) => learnClock(desk, time),
    },
    { station: station.id, sign, now: () => hubNow(desk) },
  );
}

async function assertHub(client: HubClient, link: HubLink): Promise<void> {
  const { hub } = await client.hello();
  if (hub.id !== link.hub || hub.publicKey !== link.publicKey)
    throw new SyncFailure("another-hub", `${hub.name} (${hub.id})`);
}
