import { describe, inject, onTestFinished } from "vitest";
import { createHub, type Hub, type HubOptions } from "../../../hub/create-hub.ts";
import { insertStation } from "../../../hub/store/queries/station.ts";
import { write } from "../../../hub/store/write.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { readers } from "./batch-readers.ts";
import { enrol } from "./client.ts";
import { borrowPostgres } from "./lend-postgres.ts";
import { createDatabase } from "./postgres.ts";
import { type HubAddress, newStation, type StationLog } from "./station.ts";

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
      createEmpty: () => {
        throw new Error("not on SQLite");
      },
    });
  });
  describe(`${name}, on PostgreSQL`, () => {
    const lent = borrowPostgres(inject("postgresDesk"));
    tests(
      async (more = {}) => {
        const { server, template } = await lent;
        const databaseUrl = more.databaseUrl ?? (await createDatabase(server, template));
        return startHub({ dataDir: temporaryFolder(), ...more, databaseUrl });
      },
      { kind: "postgres", createEmpty: async () => createDatabase((await lent).server) },
    );
  });
}

export interface Database {
  readonly kind: "sqlite" | "postgres";
  /** Another database, without tables; says its address. */
  createEmpty(): Promise<string>;
}

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
