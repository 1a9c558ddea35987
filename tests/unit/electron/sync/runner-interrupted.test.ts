import { randomBytes } from "node:crypto";
import { expect, onTestFinished, test } from "vitest";
import { readHubLink } from "../../../../electron/store/queries/hub-link.ts";
import { unsentFiles } from "../../../../electron/store/queries/sync-file.ts";
import { readSyncSettings, writeSyncSettings } from "../../../../electron/store/queries/sync-state.ts";
import { createSyncRunner, type SyncRunner } from "../../../../electron/sync/runner.ts";
import type { SyncStatus } from "../../../../shared/schemas/sync.ts";
import { hubFile, hubLog, openTestHub } from "../../../support/sync/test-hub.ts";
import { openTestStation, type TestStation } from "../../../support/sync/test-station.ts";

/** Bytes a second, and of a photo: one after the other takes the line its time. */
const RATE = 200_000;
const PHOTO = 150_000;
const PHOTOS = 4;

interface Running {
  readonly runner: SyncRunner;
  /** The next status that is so. */
  until(is: (status: SyncStatus) => boolean): Promise<SyncStatus>;
}

function run({ desk, parts }: TestStation): Running {
  let waits: ((status: SyncStatus) => void)[] = [];
  const runner = createSyncRunner({
    desk,
    visitor: parts.visitor,
    report: (error) => {
      throw error;
    },
    onStatus: (status) => {
      for (const tell of waits) tell(status);
    },
  });
  onTestFinished(() => runner.close());
  return {
    runner,
    until: (is) =>
      new Promise((resolve) => {
        const tell = (status: SyncStatus) => {
          if (!is(status)) return;
          waits = waits.filter((other) => other !== tell);
          resolve(status);
        };
        waits.push(tell);
      }),
  };
}

/** A station with photos to send over a slow line. */
async function stationWithPhotos() {
  const hub = await openTestHub();
  const station = openTestStation();
  await station.enrol(hub);
  const photos: string[] = [];
  for (let i = 0; i < PHOTOS; i += 1) photos.push((await station.photograph(randomBytes(PHOTO))).sha256);
  const { db } = station.desk;
  writeSyncSettings(db, { ...readSyncSettings(db), bandwidth: RATE });
  return { hub, station, photos };
}

const isAt =
  (phase: string) =>
  ({ activity }: SyncStatus) =>
    activity.state === "working" && activity.phase === phase;
const isIdle = ({ activity }: SyncStatus) => activity.state === "idle";

test("a pause holds back what a visit under way has not sent yet, and shows how much that is", async () => {
  const { station } = await stationWithPhotos();
  const { db } = station.desk;
  const { runner, until } = run(station);
  expect(runner.status().waitingFiles).toBe(PHOTOS);
  void runner.runNow();
  await until(isAt("files"));
  writeSyncSettings(db, { ...readSyncSettings(db), paused: true });
  runner.changed();
  const paused = await until(({ activity }) => activity.state === "paused");
  expect(paused.waitingFiles).toBeGreaterThan(1);
  expect(unsentFiles(db)).toHaveLength(paused.waitingFiles);
  await runner.runNow();
  expect(unsentFiles(db)).toHaveLength(paused.waitingFiles);
});

test("enrolled at another hub while a visit to the first runs: the other gets every entry and file", async () => {
  const { hub, station, photos } = await stationWithPhotos();
  const other = await openTestHub();
  const { runner, until } = run(station);
  void runner.runNow();
  await until(isAt("files"));
  const idle = until(isIdle);
  await runner.withoutVisits(() => station.enrol(other));
  await idle;
  expect(readHubLink(station.desk.db)?.hub).toBe(other.context.identity.id);
  expect(await hubLog(other, station.id)).toHaveLength(station.hashes().length);
  for (const sha256 of photos) expect((await hubFile(other, sha256)).byteLength).toBeGreaterThan(PHOTO);
  expect((await hubLog(hub, station.id)).length).toBeLessThan(station.hashes().length);
});
