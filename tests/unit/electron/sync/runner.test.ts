import { randomBytes } from "node:crypto";
import { expect, onTestFinished, test } from "vitest";
import { createSyncRunner, type SyncRunner } from "../../../../electron/sync/runner.ts";
import type { SyncStatus } from "../../../../shared/schemas/sync.ts";
import { openFaultProxy } from "../../../support/sync/fault-proxy.ts";
import { openTestHub } from "../../../support/sync/test-hub.ts";
import { openTestStation } from "../../../support/sync/test-station.ts";

/** A runner whose station reaches its hub by a line that can be broken, and that always waits its longest. */
async function badLine() {
  const hub = await openTestHub({ plain: true });
  const station = openTestStation();
  await station.enrol(hub);
  const proxy = await openFaultProxy(hub.port);
  station.reachBy(`http://127.0.0.1:${proxy.port}`);
  const told: SyncStatus[] = [];
  const runner = createSyncRunner({
    desk: station.desk,
    visitor: station.parts.visitor,
    onStatus: (status) => told.push(status),
    report: (error) => {
      throw error;
    },
    random: () => 1,
  });
  onTestFinished(() => runner.close());
  return { station, proxy, runner, told };
}

/** Seconds that the officer is told to wait, by the station's clock, which stands still. */
function pauseOf(runner: SyncRunner, now: Date): number {
  const { activity } = runner.status();
  if (activity.state !== "waiting") throw new Error(`The sync is ${activity.state}`);
  expect(activity.reason).toBe("sync-cut-off");
  return (Date.parse(activity.retryAt) - now.getTime()) / 1_000;
}

test("a line that carries nothing is waited for longer each time, and the officer is told why and until when", async () => {
  const { station, proxy, runner } = await badLine();
  proxy.set({ cutUp: 0 });
  const pauses = [];
  for (let visit = 0; visit < 4; visit += 1) {
    await runner.runNow();
    pauses.push(pauseOf(runner, station.desk.now()));
  }
  expect(pauses).toEqual([2.5, 4.5, 8.5, 16.5]);
  expect(runner.status()).toMatchObject({ waitingEntries: 3, lastContact: null });
});

test("a line that breaks in every visit, but carries something in each, is tried again at once", async () => {
  const { station, proxy, runner, told } = await badLine();
  for (let visit = 0; visit < 4; visit += 1) {
    await station.decide(1);
    // Whose hub it is, then the entries; what is asked next never comes through.
    proxy.set({ swallow: { answer: 3, act: () => {} } });
    await runner.runNow();
    expect(pauseOf(runner, station.desk.now())).toBe(2.5);
    expect(runner.status()).toMatchObject({ waitingEntries: 0 });
  }
  proxy.set({});
  await runner.runNow();
  expect(told.at(-1)).toMatchObject({ activity: { state: "idle" }, waitingEntries: 0, waitingFiles: 0 });
});

test("a photo larger than what gets over before the line breaks arrives in portions, with short pauses", async () => {
  const { station, proxy, runner, told } = await badLine();
  await station.photograph(randomBytes(600_000));
  proxy.set({ cutUp: 220_000 });
  let breaks = 0;
  for (;;) {
    await runner.runNow();
    if (told.at(-1)?.activity.state === "idle") break;
    expect(pauseOf(runner, station.desk.now())).toBe(2.5);
    breaks += 1;
    expect(breaks).toBeLessThan(10);
  }
  expect(breaks).toBeGreaterThan(2);
  expect(runner.status()).toMatchObject({ waitingEntries: 0, waitingFiles: 0 });
});
