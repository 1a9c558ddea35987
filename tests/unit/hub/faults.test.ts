import { setTimeout as wait } from "node:timers/promises";
import { sql } from "kysely";
import { describe, expect, it, onTestFinished } from "vitest";
import { entriesAnswerSchema } from "../../../shared/sync/entries.ts";
import { backUp } from "../../support/hub/back-up.ts";
import { enrol, refusalOf, report, sendEntries } from "../../support/hub/client.ts";
import { expectSame } from "../../support/hub/expect-same.ts";
import { type Fault, faultProxy } from "../../support/hub/fault-proxy.ts";
import { startHubProcess } from "../../support/hub/hub-process.ts";
import { startPostgres, UNSYNCED } from "../../support/hub/postgres.ts";
import { sendInHalves } from "../../support/hub/send-in-halves.ts";
import type { HubProcess } from "../../support/hub/spawn-hub.ts";
import { append, cloneOf, newStation, type StationLog, signedRequest } from "../../support/hub/station.ts";
import { enrolAll, enrolledStation, onBothStores, startHub } from "../../support/hub/stores.ts";
import { newOutbox, syncAll } from "../../support/hub/sync.ts";
import { truck } from "../../support/hub/truck.ts";
import { createRandom } from "../../support/random.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const fill = (station: StationLog, count: number) => {
  for (let index = 0; index < count; index += 1) append(station, truck());
};

onBothStores("over a link that cuts, halves, doubles and delays", (openHub) => {
  it("everything arrives, once", async () => {
    const hub = await openHub();
    const station = await enrolledStation(hub);
    fill(station, 60);
    const random = createRandom(7);
    const faults: (() => Fault)[] = [
      () => ({ cutRequestAfter: random.below(6_000) }),
      () => ({ cutAnswerAfter: random.below(400) }),
      () => ({ duplicate: true }),
      () => ({ duplicate: true, cutAnswerAfter: 0 }),
      () => ({ delay: random.below(15) }),
    ];
    const proxy = await faultProxy(hub.port, () => (random.chance(0.8) ? random.pick(faults)() : {}));
    const requests = await syncAll(station, { ...hub, address: proxy.address }, newOutbox(), { batch: 7 });
    expect(requests).toBeGreaterThan(60 / 7);
    await expectSame(hub, station);
  });

  it("batches may overtake each other", async () => {
    const hub = await openHub();
    const station = await enrolledStation(hub);
    fill(station, 120);
    const random = createRandom(11);
    const batches = Array.from({ length: 12 }, (_, index) =>
      station.entries.slice(index * 10, index * 10 + 10),
    );
    const shuffled = [...batches, ...batches].sort(() => random.next() - 0.5);
    await Promise.all(shuffled.map((batch) => sendEntries(station, hub, batch)));
    await expectSame(hub, station);
  });
});

onBothStores("a hub that is killed", (openHub) => {
  /** Where the next hub finds the same data. */
  const place = async () => {
    const hub = await openHub();
    await hub.close();
    return hub.options;
  };

  it("between commit and answer has what it did not answer, and takes the rest after its restart", async () => {
    const options = await place();
    const station = newStation();
    fill(station, 60);
    let running: HubProcess = await startHubProcess(options);
    await enrol(station, running, running.code);
    const outbox = newOutbox();
    for (let kills = 0; kills < 2; kills += 1) {
      let killed: Promise<unknown> | undefined;
      const kill = () => {
        killed ??= running.kill();
      };
      const proxy = await faultProxy(running.port, () => ({ onAnswer: kill }));
      const batch = station.entries.slice(outbox.sent, outbox.sent + 10);
      await expect(sendEntries(station, { ...running, address: proxy.address }, batch)).rejects.toThrow();
      await killed;
      running = await startHubProcess(options);
      const { outcomes } = await sendEntries(station, running, batch);
      expect(new Set(outcomes.map(({ status }) => status))).toEqual(new Set(["known"]));
      outbox.sent += batch.length;
    }
    await syncAll(station, running, outbox);
    await running.kill();
    await expectSame(await startHub(options), station);
  });

  it("at any moment keeps every batch whole or not at all", async () => {
    const options = await place();
    const station = newStation();
    fill(station, 120);
    const random = createRandom(5);
    let running = await startHubProcess(options);
    await enrol(station, running, running.code);
    const proxy = await faultProxy(running.port, () => ({}));
    const syncing = syncAll(station, { ...running, address: proxy.address }, newOutbox(), { batch: 4 });
    for (let kills = 0; kills < 2; kills += 1) {
      await wait(random.below(250));
      await running.kill();
      running = await startHubProcess(options);
      proxy.target = running.port;
    }
    await syncing;
    await running.kill();
    await expectSame(await startHub(options), station);
  });
});

onBothStores("a hub that was restored from yesterday's backup", (openHub, database) => {
  it("is sent again what it lost, without anybody doing anything", async () => {
    const hub = await openHub();
    const station = await enrolledStation(hub);
    fill(station, 20);
    const outbox = newOutbox();
    await syncAll(station, hub, outbox);
    const backup = await backUp(hub, database);
    fill(station, 30);
    await syncAll(station, hub, outbox);
    await hub.close();
    const restored = await startHub(backup);
    fill(station, 5);
    await syncAll(station, restored, outbox);
    await expectSame(restored, station);
  });
});

onBothStores("stations that sync at the same time", (openHub) => {
  it("are all taken in, also through several hubs on one database", async () => {
    const hub = await openHub();
    const hubs = [hub, hub.options.databaseUrl === undefined ? hub : await startHub(hub.options)];
    const stations = Array.from({ length: 24 }, newStation);
    await enrolAll(hub, stations);
    for (const station of stations) fill(station, 20);
    await Promise.all(
      stations.map((station, index) => syncAll(station, hubs[index % 2] ?? hub, newOutbox(), { batch: 8 })),
    );
    await expectSame(hub, ...stations);
  });

  it("may be two of one disk image: both logs are kept whole", async () => {
    const hub = await openHub();
    const station = await enrolledStation(hub);
    fill(station, 10);
    const twin = cloneOf(station);
    fill(station, 20);
    fill(twin, 20);
    await Promise.all([station, twin].map((log) => syncAll(log, hub, newOutbox(), { batch: 3 })));
    const rows = await hub.context.store.selectFrom("entry").select("hash").execute();
    const all = new Set([...station.entries, ...twin.entries].map(({ hash }) => hash));
    expect(new Set(rows.map(({ hash }) => hash))).toEqual(all);
    expect(rows).toHaveLength(all.size);
    const branches = await hub.context.store
      .selectFrom("branch")
      .select("from_sequence")
      .orderBy("branch")
      .execute();
    expect(branches.map(({ from_sequence }) => from_sequence)).toEqual([0, 10]);
  });
});

onBothStores("a full disk", (openHub, database) => {
  it("is told as such, loses nothing, and is got over once there is room", async () => {
    const hub = await openHub();
    const { store } = hub.context;
    const station = await enrolledStation(hub);
    fill(station, 200);
    const outbox = newOutbox();
    await sendEntries(station, hub, station.entries.slice(0, 10));
    if (database.kind === "sqlite") {
      await sql`PRAGMA max_page_count = 1`.execute(store);
    } else {
      await sql`CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'no room' USING ERRCODE = 'disk_full'; END $$`.execute(store);
      await sql`CREATE TRIGGER full_disk BEFORE INSERT ON truck EXECUTE FUNCTION full_disk()`.execute(store);
    }
    expect(await refusalOf(sendEntries(station, hub, station.entries.slice(10)))).toMatchObject({
      code: "store-full",
      retryAfter: 300,
    });
    if (database.kind === "sqlite") await sql`PRAGMA max_page_count = 1000000`.execute(store);
    else await sql`DROP TRIGGER full_disk ON truck`.execute(store);
    await syncAll(station, hub, outbox);
    await expectSame(hub, station);
  });
});

onBothStores("a hub that is told to stop", (openHub) => {
  it("finishes what it has in hand and takes nothing new", async () => {
    const options = await openHub().then(async (hub) => {
      await hub.close();
      return hub.options;
    });
    const running = await startHubProcess(options);
    const station = newStation();
    await enrol(station, running, running.code);
    fill(station, 100);
    let ended: Promise<number | null> = Promise.resolve(null);
    const request = signedRequest(station, running, {
      method: "POST",
      path: "/v1/entries",
      body: { entries: station.entries, report },
    });
    // The hub has the head of the request and half of its body when it is told.
    const answer = sendInHalves(`${running.address}/v1/entries`, request, async () => {
      await wait(700);
      ended = running.kill("SIGTERM");
      await wait(300);
    });
    const { outcomes } = entriesAnswerSchema.parse(await answer);
    expect(outcomes.every(({ status }) => status === "stored")).toBe(true);
    expect(await ended).toBe(0);
    await expect(sendEntries(station, running, [])).rejects.toThrow("fetch failed");
    await expectSame(await startHub(options), station);
  });
});

describe("PostgreSQL killed under load", () => {
  it("makes stations wait, and they go on where they were", async () => {
    const postgres = await startPostgres(UNSYNCED);
    onTestFinished(() => postgres.stop());
    const hub = await startHub({ dataDir: temporaryFolder(), databaseUrl: await postgres.createDatabase() });
    const stations = await Promise.all(Array.from({ length: 3 }, () => enrolledStation(hub)));
    for (const station of stations) fill(station, 40);
    const syncing = Promise.all(stations.map((station) => syncAll(station, hub, newOutbox(), { batch: 4 })));
    await wait(150);
    await postgres.kill();
    expect((await fetch(`${hub.address}/healthz`)).status).toBe(503);
    await postgres.restart();
    await syncing;
    await expectSame(hub, ...stations);
    await hub.close();
  });
});
