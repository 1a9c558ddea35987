import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { appendFileSync, cpSync, rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { listParked } from "../../../../electron/store/queries/sync-outbox.ts";
import { readSyncState } from "../../../../electron/store/queries/sync-state.ts";
import { SyncFailure } from "../../../../electron/sync/sync-failure.ts";
import type { Hub } from "../../../../hub/create-hub.ts";
import { type Postgres, startPostgres, UNSYNCED } from "../../../support/hub/postgres.ts";
import { program } from "../../../support/programs/program.ts";
import { createRandom, type Random } from "../../../support/random.ts";
import { type Fault, openFaultProxy } from "../../../support/sync/fault-proxy.ts";
import { hubLog, openTestHub } from "../../../support/sync/test-hub.ts";
import { openTestStation, type TestStation } from "../../../support/sync/test-station.ts";
import { temporaryFolder } from "../../../support/temporary-folder.ts";

const SEED = 20_261_130;
const BREAKS = 120;

const plain = (hash: string) => ({ branch: 0, hash });

/** One visit; false where the line or the hub did not last. */
async function trySync(station: TestStation): Promise<boolean> {
  try {
    await station.sync();
    return true;
  } catch (error) {
    if (!(error instanceof SyncFailure)) throw error;
    return false;
  }
}

/** Both have the same entries, in the same order, each once. */
async function expectEqual(hub: Hub, station: TestStation): Promise<void> {
  expect(await hubLog(hub, station.id)).toEqual(station.hashes().map(plain));
  expect(listParked(station.desk.db)).toEqual([]);
}

function anyFault(random: Random): Fault {
  return random.pick<() => Fault>([
    () => ({ cutUp: random.below(6_000) }),
    () => ({ cutDown: random.below(3_000) }),
    () => ({ cutUp: random.below(60_000), delay: random.below(5) }),
    () => ({ cutDown: random.below(1_500), duplicate: true }),
    () => ({ duplicate: true }),
    () => ({ cutUp: 0 }),
  ])();
}

describe.each(["SQLite", "PostgreSQL"])("over a bad line, to a hub on %s", (store) => {
  let postgres: Postgres | undefined;
  beforeAll(async () => {
    if (store === "PostgreSQL") postgres = await startPostgres(UNSYNCED);
  });
  afterAll(() => postgres?.stop());

  test(`${BREAKS} breaks at random places: nothing is lost, nothing comes twice`, async () => {
    const random = createRandom(SEED);
    const hub = await openTestHub({ databaseUrl: await postgres?.createDatabase(), plain: true });
    const station = openTestStation();
    await station.enrol(hub);
    const proxy = await openFaultProxy(hub.port);
    station.reachBy(`http://127.0.0.1:${proxy.port}`);
    for (let round = 0; proxy.breaks() < BREAKS; round += 1) {
      expect(round).toBeLessThan(BREAKS * 10);
      await station.decide(random.below(4));
      if (random.chance(0.1)) await station.photograph(Buffer.alloc(30_000, `photo ${round}`));
      proxy.set(anyFault(random));
      await trySync(station);
    }
    proxy.set({});
    await station.sync();
    await expectEqual(hub, station);
    expect(await station.sync()).toEqual({ sent: 0, files: 0, applied: 0 });
  });
});

describe("hub processes", () => {
  interface HubProcess {
    readonly process: ChildProcess;
    readonly port: number;
    kill(): Promise<void>;
  }

  /** The hub in a process of its own, ready when it answers. */
  async function startHub(dataDir: string, port: number): Promise<HubProcess> {
    const args = [await program("hub"), "--data", dataDir, "--port", String(port)];
    const child = spawn(process.execPath, [...args, "--log-level", "silent"], { stdio: "ignore" });
    const ended = once(child, "exit");
    const kill = async () => {
      child.kill("SIGKILL");
      await ended;
    };
    onTestFinished(kill);
    for (;;) {
      try {
        await fetch(`http://127.0.0.1:${port}/hub`);
        return { process: child, port, kill };
      } catch {
        if (child.exitCode !== null) throw new Error(`the hub ended with ${child.exitCode}`);
        await wait(50);
      }
    }
  }

  test("killed between its commit and its answer, three times: both converge", async () => {
    const dataDir = temporaryFolder();
    const first = await openTestHub({ dataDir, plain: true });
    const station = openTestStation();
    await station.enrol(first);
    const { port } = first;
    await first.close();
    let hub = await startHub(dataDir, port);
    const proxy = await openFaultProxy(port);
    station.reachBy(`http://127.0.0.1:${proxy.port}`);
    for (let round = 0; round < 3; round += 1) {
      await station.decide(3);
      // The first answer is to the greeting; the second, to the entries, comes after their commit.
      proxy.set({ swallow: { answer: 2, act: () => hub.process.kill("SIGKILL") } });
      expect(await trySync(station)).toBe(false);
      await hub.kill();
      expect(readSyncState(station.desk.db).acknowledged).toBeLessThan(station.hashes().length);
      proxy.set({});
      hub = await startHub(dataDir, port);
    }
    await station.sync();
    await hub.kill();
    await expectEqual(await openTestHub({ dataDir, plain: true }), station);
  });

  test("a station killed in mid-sync, again and again, goes on from where it was", async () => {
    const hub = await openTestHub({ plain: true });
    const station = openTestStation();
    await station.enrol(hub);
    await station.decide(200);
    const proxy = await openFaultProxy(hub.port);
    proxy.set({ delay: 15 });
    station.reachBy(`http://127.0.0.1:${proxy.port}`);
    const random = createRandom(SEED);
    for (let round = 0; round < 4; round += 1) {
      const args = [await program("cli"), "sync", "--user-data", station.desk.folder];
      const child = spawn(process.execPath, args, { stdio: "ignore" });
      const ended = once(child, "exit");
      await wait(1_000 + random.below(2_500));
      child.kill("SIGKILL");
      await ended;
      await station.decide(1);
    }
    proxy.set({});
    await station.sync();
    await expectEqual(hub, station);
  });
});

test("a station restored from a backup: the hub keeps both branches and the station shows it", async () => {
  const hub = await openTestHub();
  const station = openTestStation();
  await station.enrol(hub);
  await station.decide(3);
  await station.sync();
  const folder = temporaryFolder();
  await station.desk.backup(path.join(folder, "beket.sqlite"));
  cpSync(path.join(station.desk.folder, "station-key.pem"), path.join(folder, "station-key.pem"));
  await station.decide(4);
  await station.sync();
  const lost = station.hashes();

  const restored = openTestStation(folder, { isNew: false });
  await restored.decide(2);
  await restored.sync();
  const kept = await hubLog(hub, station.id);
  const all = new Set([...lost, ...restored.hashes()]);
  expect(kept).toHaveLength(all.size);
  expect(new Set(kept.map(({ hash }) => hash))).toEqual(all);
  expect(readSyncState(restored.desk.db).branches).toMatchObject([{ branch: 0 }, { branch: 1, from: 6 }]);
  // Both go on, as two computers with one disk image do.
  await station.decide(1);
  await station.sync();
  await restored.decide(1);
  await restored.sync();
  expect(await restored.sync()).toMatchObject({ sent: 0 });
  expect(await hubLog(hub, station.id)).toHaveLength(
    new Set([...station.hashes(), ...restored.hashes()]).size,
  );
});

function administer(command: string, args: readonly string[]): void {
  execFileSync(command, args);
}

/** Mounting is only for the administrator of a Linux machine. */
const isRoot = process.platform === "linux" && process.getuid?.() === 0;

test.runIf(isRoot)(
  "a full disk at the station: nothing is lost, and it goes on when there is room",
  async () => {
    const folder = temporaryFolder();
    administer("mount", ["-t", "tmpfs", "-o", "size=3m,mode=777", "tmpfs", folder]);
    onTestFinished(() => void administer("umount", ["--lazy", folder]));
    const hub = await openTestHub({ plain: true });
    const station = openTestStation(folder);
    await station.enrol(hub);
    await station.decide(5);
    const filler = path.join(folder, "filler");
    for (let size = 2 ** 20; size >= 4_096; size /= 2) fill(filler, size);
    await expect(fillLog(station)).rejects.toMatchObject({ code: "store-full" });
    await expect(station.sync()).rejects.toMatchObject({ code: "store-full" });
    rmSync(filler);
    await station.decide(2);
    await station.sync();
    await expectEqual(hub, station);
  },
);

/** Appends so much, as long as there is room. */
function fill(file: string, size: number): void {
  try {
    for (;;) appendFileSync(file, Buffer.alloc(size));
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOSPC")) throw error;
  }
}

async function fillLog(station: TestStation): Promise<void> {
  for (;;) await station.decide(1);
}

test("while the hub says nothing, decisions are recorded as ever", async () => {
  const hub = await openTestHub({ plain: true });
  const station = openTestStation();
  await station.enrol(hub);
  const proxy = await openFaultProxy(hub.port);
  proxy.set({ silent: true });
  station.reachBy(`http://127.0.0.1:${proxy.port}`);
  const given = new AbortController();
  const visit = station.sync(given.signal);
  const before = station.hashes().length;
  await station.decide(20);
  expect(station.hashes()).toHaveLength(before + 20);
  given.abort();
  await expect(visit).rejects.toThrow();
  proxy.set({});
  await station.sync();
  await expectEqual(hub, station);
});
