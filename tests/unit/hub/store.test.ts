import { chmodSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import Database from "better-sqlite3";
import { sql } from "kysely";
import { describe, expect, it, onTestFinished } from "vitest";
import { createHub } from "../../../hub/create-hub.ts";
import { migrate } from "../../../hub/store/migrate.ts";
import { MIGRATIONS } from "../../../hub/store/migrations/index.ts";
import { sendEntries } from "../../support/hub/client.ts";
import { append } from "../../support/hub/station.ts";
import { enrolledStation, onBothStores, startHub } from "../../support/hub/stores.ts";
import { truck } from "../../support/hub/truck.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

onBothStores("the hub's database", (openHub) => {
  it("is left untouched when a newer hub has made it", async () => {
    const hub = await openHub();
    await migrate(hub.context.store, { ...MIGRATIONS, "9990-future": { up: async () => {} } });
    await hub.close();
    await expect(startHub(hub.options)).rejects.toThrow("9990-future");
  });

  it("goes through a step whole or not at all", async () => {
    const hub = await openHub();
    const { store } = hub.context;
    const broken = {
      up: async (db: typeof store) => {
        await sql`CREATE TABLE half (a integer)`.execute(db);
        throw new Error("cut off");
      },
    };
    await expect(migrate(store, { ...MIGRATIONS, "9990-broken": broken })).rejects.toThrow("cut off");
    await expect(sql`SELECT * FROM half`.execute(store)).rejects.toThrow("half");
    await hub.close();
    await startHub(hub.options);
  });
});

describe("SQLite", () => {
  it("while another program writes stops nobody who reads, and takes the entries afterwards", async () => {
    const dataDir = temporaryFolder();
    const hub = await startHub({ dataDir });
    const station = await enrolledStation(hub);
    append(station, truck());
    const other = new Database(path.join(dataDir, "hub.sqlite"));
    onTestFinished(() => void other.close());
    other.exec("BEGIN IMMEDIATE");
    const sending = sendEntries(station, hub, station.entries);
    for (let round = 0; round < 20; round += 1)
      expect((await fetch(`${hub.address}/healthz`)).status).toBe(200);
    other.exec("COMMIT");
    expect((await sending).outcomes).toEqual([{ status: "stored" }]);
  });

  it.skipIf(process.platform === "win32")(
    "is its owner's alone, also where the folder is open and it was too",
    async () => {
      const dataDir = temporaryFolder();
      chmodSync(dataDir, 0o755);
      const file = path.join(dataDir, "hub.sqlite");
      writeFileSync(file, "", { mode: 0o644 });
      await enrolledStation(await startHub({ dataDir }));
      for (const each of [file, `${file}-wal`, `${file}-shm`])
        expect((statSync(each).mode & 0o777).toString(8)).toBe("600");
    },
  );
});

onBothStores("hubs that start together on a new database", (openHub, { kind, createEmpty }) => {
  it("bring it up to date once and are the same hub", async () => {
    const hub = await openHub();
    if (kind === "sqlite") {
      const again = await startHub(hub.options);
      expect(again.hub).toBe(hub.hub);
      return;
    }
    const options = { ...hub.options, databaseUrl: await createEmpty() };
    const more = { name: "Тест", host: "127.0.0.1", port: 0, logLevel: "silent" };
    const hubs = await Promise.all([1, 2, 3, 4].map(() => createHub({ ...options, ...more })));
    expect(new Set(hubs.map(({ context }) => context.identity.id)).size).toBe(1);
    for (const one of hubs) await one.close();
  });
});

onBothStores("a database from before there were sums by month", (openHub) => {
  it("gets them from the daily ones", async () => {
    const hub = await openHub();
    const { store } = hub.context;
    await sql`DROP TABLE month_tally`.execute(store);
    const figure = { station: hub.hub, measure: "verdict", key: "hit" };
    const days = ["2026-10-31", "2026-11-01", "2026-11-30"];
    await store
      .insertInto("tally")
      .values(days.map((day) => ({ ...figure, day, amount: 2 })))
      .execute();
    await MIGRATIONS["0070-months"]?.up(store);
    const months = await store.selectFrom("month_tally").selectAll().orderBy("month").execute();
    expect(months).toEqual([
      { ...figure, month: "2026-10", amount: 2 },
      { ...figure, month: "2026-11", amount: 4 },
    ]);
  });
});

onBothStores("a database from before payloads were erased", (openHub) => {
  it("learns which entries name which files", async () => {
    const hub = await openHub();
    const { store } = hub.context;
    const station = await enrolledStation(hub);
    const [photo, small] = ["a".repeat(64), "b".repeat(64)];
    append(station, { kind: "file-attached", payload: { sha256: photo, thumbnail: small } });
    const second = append(station, { kind: "file-attached", payload: { sha256: photo } });
    await sendEntries(station, hub, station.entries);
    const uses = () => store.selectFrom("file_use").selectAll().orderBy("entry").orderBy("sha256").execute();
    const before = await uses();
    expect(before).toHaveLength(3);
    expect(before).toContainEqual({ entry: second.id, sha256: photo });
    await sql`DROP INDEX entry_kept`.execute(store);
    await sql`ALTER TABLE entry DROP COLUMN erased_at`.execute(store);
    for (const table of ["file_use", "retention"]) await sql`DROP TABLE ${sql.table(table)}`.execute(store);
    await MIGRATIONS["0080-retention"]?.up(store);
    expect(await uses()).toEqual(before);
  });
});
