import type { AddressInfo } from "node:net";
import { ulid } from "ulid";
import type { HubIdentity } from "../shared/sync/hub.ts";
import type { HubContext } from "./context.ts";
import { createServer, type ServerOptions } from "./http/server.ts";
import { type Certificate, fingerprintOf } from "./keys/certificate.ts";
import { type HubKeys, provideHubKeys } from "./keys/hub-keys.ts";
import { eraseExpired } from "./services/erase-expired.ts";
import { inviteStation, type MadeInvitation } from "./services/invite-station.ts";
import { openStore, type StoreOptions } from "./store/open.ts";
import { forgetSessions } from "./store/queries/account.ts";
import { findHub, insertHub } from "./store/queries/hub.ts";
import { forgetNonces } from "./store/queries/nonce.ts";
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
  readonly logLevel?: string | undefined;
  readonly logTarget?: ServerOptions["logTarget"];
  readonly requestsPerMinute?: number | undefined;
  readonly pages?: ServerOptions["pages"];
  readonly now?: (() => Date) | undefined;
  /** Threads that it shares with other hubs of this process; without, it has its own. */
  readonly readers?: BatchReaders | undefined;
}

export interface Hub {
  readonly context: HubContext;
  /** Where it listens, for stations. */
  readonly address: string;
  readonly port: number;
  /** SHA-256 of the certificate; null over plain HTTP. */
  readonly fingerprint: string | null;
  invite(note: string, hours: number): Promise<MadeInvitation>;
  /** Takes no new requests, finishes those in hand, and closes the store. */
  close(): Promise<void>;
}

/** Requests a minute: a station that catches up sends some hundreds, and several may share an address. */
const REQUESTS_PER_MINUTE = 1_200;
const SWEEP_MS = 60_000;
/** So that one sweep is over long before the next. */
const ERASED_A_SWEEP = 1_000;

/** Starts a hub; several may run in one process, and several processes on one PostgreSQL database. */
export async function createHub(options: HubOptions): Promise<Hub> {
  const { context, close: closeStore } = await openHub(options);
  const fingerprint = options.tls === undefined ? null : fingerprintOf(options.tls.cert);
  let address = options.address ?? "";
  const app = await createServer(context, {
    tls: options.tls ?? null,
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
    await app.listen({ host: options.host, port: options.port });
  } catch (error) {
    await close();
    throw error;
  }
  const { port } = addressOf(app.server.address());
  address ||= `${options.tls === undefined ? "http" : "https"}://${options.host}:${port}`;
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
): Promise<{ readonly context: HubContext; close(): Promise<void> }> {
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
      now,
      newId: () => ulid(),
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

async function provideIdentity(
  store: HubContext["store"],
  keys: HubKeys,
  name: string,
): Promise<HubIdentity> {
  const { publicKey, recipient } = keys;
  await insertHub(store, { id: ulid(), name, publicKey, recipient });
  const identity = await findHub(store);
  if (identity?.publicKey !== publicKey || identity.recipient !== recipient)
    throw new Error(
      "The keys in the data folder are not those of this database: copy hub-key.pem and hub-identity.txt from the hub that made it.",
    );
  return identity;
}

async function forgetOld(context: HubContext): Promise<void> {
  const time = context.now().toISOString();
  await forgetNonces(context.store, time);
  await forgetSessions(context.store, time);
  await eraseExpired(context, ERASED_A_SWEEP);
}

function addressOf(address: AddressInfo | string | null): AddressInfo {
  if (address === null || typeof address === "string") throw new Error("The hub does not listen on a port.");
  return address;
}
