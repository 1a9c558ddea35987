import { afterAll, beforeAll, describe, onTestFinished, vi } from "vitest";
import { createHub, type Hub, type HubOptions } from "../../../hub/create-hub.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { enrol } from "./client.ts";
import { type Postgres, startPostgres } from "./postgres.ts";
import { type HubAddress, newStation, type StationLog } from "./station.ts";

// Both databases wait for the disk, and other tests run beside these.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

export interface TestHub extends Hub, HubAddress {
  /** To start another one on the same data. */
  readonly options: Pick<HubOptions, "dataDir" | "databaseUrl">;
}

export type OpenHub = (more?: Partial<HubOptions>) => Promise<TestHub>;

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
    let postgres: Postgres | undefined;
    const running = (): Postgres => {
      if (postgres === undefined) throw new Error("PostgreSQL was not started");
      return postgres;
    };
    beforeAll(async () => {
      postgres = await startPostgres();
    });
    afterAll(() => postgres?.stop());
    tests(
      async (more = {}) => {
        const databaseUrl = more.databaseUrl ?? (await running().createDatabase());
        return startHub({ dataDir: temporaryFolder(), ...more, databaseUrl });
      },
      { kind: "postgres", postgres: running },
    );
  });
}

export interface Database {
  readonly kind: "sqlite" | "postgres";
  postgres(): Postgres;
}

/** A hub that is gone after the test. */
export async function startHub(options: Pick<HubOptions, "dataDir"> & Partial<HubOptions>): Promise<TestHub> {
  const hub = await createHub({
    name: "Тест",
    host: "127.0.0.1",
    port: 0,
    logLevel: "silent",
    requestsPerMinute: 1_000_000,
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
