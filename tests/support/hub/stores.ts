import { afterAll, beforeAll, describe, onTestFinished, vi } from "vitest";
import { createHub, type Hub, type HubOptions } from "../../../hub/create-hub.ts";
import { openStore } from "../../../hub/store/open.ts";
import { insertStation } from "../../../hub/store/queries/station.ts";
import { write } from "../../../hub/store/write.ts";
import { createBatchReaders } from "../../../hub/threads/batch-readers.ts";
import { program } from "../programs/program.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { enrol } from "./client.ts";
import { type Postgres, startPostgres, UNSYNCED } from "./postgres.ts";
import { type HubAddress, newStation, type StationLog } from "./station.ts";

// Both databases wait for the disk, and other tests run beside these.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

export interface TestHub extends Hub, HubAddress {
  /** To start another one on the same data. */
  readonly options: Pick<HubOptions, "dataDir" | "databaseUrl">;
}

export type OpenHub = (more?: Partial<HubOptions>) => Promise<TestHub>;

/** One server for all tests of a file: each has databases of its own, and who kills a server starts another. */
interface Server {
  readonly postgres: Postgres;
  /** A database with the hub's tables. */
  readonly template: string;
}
let starting: Promise<Server> | undefined;
let server: Server | undefined;
afterAll(() => server?.postgres.stop());

async function startServer(): Promise<Server> {
  const postgres = await startPostgres(UNSYNCED);
  const template = await postgres.createDatabase();
  const store = await openStore({ dataDir: "", databaseUrl: template });
  await store.destroy();
  return { postgres, template };
}

/** Runs the same tests against a hub on SQLite and one on PostgreSQL. */
export function onBothStores(name: string, tests: (openHub: OpenHub, database: Database) => void): void {
  describe(`${name}, on SQLite`, () => {
    tests(async (more = {}) => startHub({ dataDir: temporaryFolder(), ...more }), {
      kind: "sqlite",
      postgres: () => {
        throw new Error("not on SQLite");
      },
    });
  });
  describe(`${name}, on PostgreSQL`, () => {
    const running = (): Server => {
      if (server === undefined) throw new Error("PostgreSQL was not started");
      return server;
    };
    beforeAll(async () => {
      starting ??= startServer();
      server = await starting;
    });
    tests(
      async (more = {}) => {
        const { postgres, template } = running();
        const databaseUrl = more.databaseUrl ?? (await postgres.createDatabase(template));
        return startHub({ dataDir: temporaryFolder(), ...more, databaseUrl });
      },
      { kind: "postgres", postgres: () => running().postgres },
    );
  });
}

export interface Database {
  readonly kind: "sqlite" | "postgres";
  postgres(): Postgres;
}

/** For all hubs of a file, as starting a thread takes longer than most tests. */
const readers = createBatchReaders({ file: await program("hub-worker") });
afterAll(() => readers.close());

/** A hub that is gone after the test. */
export async function startHub(options: Pick<HubOptions, "dataDir"> & Partial<HubOptions>): Promise<TestHub> {
  const hub = await createHub({
    name: "Тест",
    host: "127.0.0.1",
    port: 0,
    logLevel: "silent",
    requestsPerMinute: 1_000_000,
    readers,
    ...options,
  });
  let closed: Promise<void> | undefined;
  const close = () => {
    closed ??= hub.close();
    return closed;
  };
  onTestFinished(close);
  const { dataDir, databaseUrl } = options;
  return { ...hub, close, hub: hub.context.identity.id, options: { dataDir, databaseUrl } };
}

/** A station that the hub knows. */
export async function enrolledStation(hub: TestHub): Promise<StationLog> {
  const station = newStation();
  await enrol(station, hub, (await hub.invite("", 1)).invitation.code);
  return station;
}

/** Stations that the hub knows, past its limit of enrolments a minute. */
export async function enrolAll({ context }: TestHub, stations: readonly StationLog[]): Promise<void> {
  await write(context.store, async (tx) => {
    for (const { id, publicKey } of stations)
      await insertStation(tx, { id, post: "Пост", crossing: "", public_key: publicKey, enrolled_at: "" });
  });
}
