import type { AddressInfo } from "node:net";
import { ulid } from "ulid";
import type { HubIdentity } from "../shared/sync/hub.ts";
import { operator } from "./accounts/actor.ts";
import type { ActingContext } from "./context.ts";
import { createServer, type ServerOptions } from "./http/server.ts";
import { type Certificate, fingerprintOf } from "./keys/certificate.ts";
import { type HubKeys, provideHubKeys } from "./keys/hub-keys.ts";
import { eraseExpired } from "./services/erase-expired.ts";
import { createGate } from "./services/gate.ts";
import { inviteStation, type MadeInvitation } from "./services/invite-station.ts";
import { openStore, type Store, type StoreOptions } from "./store/open.ts";
import { forgetSessions } from "./store/queries/account.ts";
import { forgetUploads } from "./store/queries/file.ts";
import { findHub, insertHub } from "./store/queries/hub.ts";
import { forgetInvitations } from "./store/queries/invitation.ts";
import { forgetNonces } from "./store/queries/nonce.ts";
import { write } from "./store/write.ts";
import { type BatchReaders, createBatchReaders } from "./threads/batch-readers.ts";

export interface HubOptions extends StoreOptions {
  /** Shown to stations when they enrol. */
  readonly name: string;
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  readonly tls?: Certificate | undefined;
  /** How stations reach the hub, where it is another way than host and port: behind a proxy, by name. */
  readonly address?: string | undefined;
  /** Addresses of the proxies before it, parted by commas: who calls is who they say. */
  readonly trustProxy?: string | undefined;
  readonly logLevel?: string | undefined;
  readonly logTarget?: ServerOptions["logTarget"];
  readonly requestsPerMinute?: number | undefined;
  readonly pages?: ServerOptions["pages"];
  readonly now?: (() => Date) | undefined;
  /** Threads that it shares with other hubs of this process; without, it has its own. */
  readonly readers?: BatchReaders | undefined;
}

export interface Hub {
  readonly context: ActingContext;
  /** Where it listens, for stations. */
  readonly address: string;
  readonly port: number;
  /** SHA-256 of the certificate; null over plain HTTP. */
  readonly fingerprint: string | null;
  invite(note: string, hours: number): Promise<MadeInvitation>;
  /** Takes no new requests, finishes those in hand, and closes the store. */
  close(): Promise<void>;
}

/** A station that catches up sends some hundreds, and ten may share an address. */
const REQUESTS_PER_MINUTE = 6_000;
const SWEEP_MS = 60_000;
/** After their end: a station whose answer was lost may ask again with the code that it has used. */
const INVITATIONS_KEPT_MS = 7 * 86_400_000;
/** Begun so long ago: a station that comes back later sends the file from its beginning. */
const UPLOADS_KEPT_MS = 30 * 86_400_000;
/** So that one sweep is over long before the next. */
const ERASED_A_SWEEP = 1_000;

/**
 * One batch is written at a time, and unpacked it is many times its body: eight are read ahead, so that the next is
 * always ready. The bodies of the others wait as they came, up to 128 MB; whoever comes then is asked to come later.
 */
const INTAKE = { atOnce: 8, mostWaiting: 128 * 2 ** 20, retryAfter: 5 };

/** Starts a hub; several may run in one process, and several processes on one PostgreSQL database. */
export async function createHub(options: HubOptions): Promise<Hub> {
  const { context, close: closeStore } = await openHub(options);
  const fingerprint = options.tls === undefined ? null : fingerprintOf(options.tls.cert);
  let address = options.address ?? "";
  const app = await createServer(context, {
    tls: options.tls ?? null,
    trustProxy: options.trustProxy ?? false,
    logLevel: options.logLevel ?? "info",
    logTarget: options.logTarget,
    requestsPerMinute: options.requestsPerMinute ?? REQUESTS_PER_MINUTE,
    reach: () => ({ address, fingerprint }),
    pages: options.pages,
  });
  const close = async (): Promise<void> => {
    clearInterval(sweep);
    await app.close();
    await closeStore();
  };
  const sweep = setInterval(() => {
    forgetOld(context).catch((err: unknown) => app.log.error({ err }, "what is over could not be forgotten"));
  }, SWEEP_MS).unref();
  try {
    await app.listen({
      host: options.host,
      port: options.port,
      // Fastify knows nothing of the TLS that the server speaks, and would name the wrong address.
      listenTextResolver: () => "the hub listens",
    });
  } catch (error) {
    await close();
    throw error;
  }
  const { port } = addressOf(app.server.address());
  const host = options.host.includes(":") ? `[${options.host}]` : options.host;
  address ||= `${options.tls === undefined ? "http" : "https"}://${host}:${port}`;
  return {
    context,
    address,
    port,
    fingerprint,
    invite: (note, hours) => inviteStation(context, { address, fingerprint, note, hours }),
    close,
  };
}

/** The hub without its HTTP side, for commands; `close` closes the store. */
export async function openHub(
  options: Pick<HubOptions, keyof StoreOptions | "name" | "now" | "readers">,
): Promise<{ readonly context: ActingContext; close(): Promise<void> }> {
  const keys = await provideHubKeys(options.dataDir);
  const store = await openStore(options);
  try {
    const identity = await provideIdentity(store, keys, options.name);
    const now = options.now ?? (() => new Date());
    const readers = options.readers ?? createBatchReaders();
    const context = {
      store,
      identity,
      sign: keys.sign,
      readBatch: readers.read,
      intake: createGate(INTAKE),
      now,
      newId: () => ulid(),
      actor: operator(),
    };
    const close = async (): Promise<void> => {
      if (options.readers === undefined) await readers.close();
      await store.destroy();
    };
    return { context, close };
  } catch (error) {
    await store.destroy();
    throw error;
  }
}

async function provideIdentity(store: Store, keys: HubKeys, name: string): Promise<HubIdentity> {
  const { publicKey, recipient } = keys;
  await write(store, (tx) => insertHub(tx, { id: ulid(), name, publicKey, recipient }));
  const identity = await findHub(store);
  if (identity?.publicKey !== publicKey || identity.recipient !== recipient)
    throw new Error(
      "The keys in the data folder are not those of this database: copy hub-key.pem and hub-identity.txt from the hub that made it.",
    );
  return identity;
}

async function forgetOld(context: ActingContext): Promise<void> {
  const time = context.now().toISOString();
  const before = (ms: number) => new Date(context.now().getTime() - ms).toISOString();
  await write(context.store, async (tx) => {
    await forgetNonces(tx, time);
    await forgetSessions(tx, time);
    await forgetInvitations(tx, before(INVITATIONS_KEPT_MS));
    await forgetUploads(tx, before(UPLOADS_KEPT_MS));
  });
  await eraseExpired(context, ERASED_A_SWEEP);
}

function addressOf(address: AddressInfo | string | null): AddressInfo {
  if (address === null || typeof address === "string") throw new Error("The hub does not listen on a port.");
  return address;
}
