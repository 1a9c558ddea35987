import { cpSync, renameSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { evidenceFolder, placeOf } from "../../../../electron/evidence/file-store.ts";
import { readSyncState } from "../../../../electron/store/queries/sync-state.ts";
import { showPosts } from "../../../../hub/services/show-posts.ts";
import { jpeg } from "../../../support/evidence-files.ts";
import { carryBetween, openStick, type Stick } from "../../../support/sync/stick.ts";
import { hubFile, hubLog, openTestHub } from "../../../support/sync/test-hub.ts";
import { openTestStation, type TestStation } from "../../../support/sync/test-station.ts";
import { temporaryFolder } from "../../../support/temporary-folder.ts";

const roundTrip = async (by: Stick) => by.take(await by.exchange(await by.give()));

const acknowledged = ({ desk }: TestStation) => readSyncState(desk.db).acknowledged;

/** The hub has every entry of the station, whatever else it has. */
async function expectAllAt({ hub }: Stick, station: TestStation): Promise<void> {
  const there = new Set((await hubLog(hub, station.id)).map(({ hash }) => hash));
  expect(station.hashes().filter((hash) => !there.has(hash))).toEqual([]);
  expect(acknowledged(station)).toBe(station.hashes().length);
}

test("a hub restored from a backup gets by stick alone what it lost, entries and files", async () => {
  const dataDir = temporaryFolder();
  const hub = await openTestHub({ dataDir });
  const station = openTestStation();
  await station.enrol(hub);
  const by = await carryBetween(station, hub, dataDir);
  await station.decide(2);
  await roundTrip(by);
  await hub.close();
  const yesterday = temporaryFolder();
  cpSync(dataDir, yesterday, { recursive: true });
  const today = await carryBetween(station, await openTestHub({ dataDir }), dataDir);
  await station.decide(3);
  const { sha256 } = await station.photograph(Buffer.from("after"));
  await roundTrip(today);
  await expectAllAt(today, station);
  await today.hub.close();

  const restored = await carryBetween(station, await openTestHub({ dataDir: yesterday }), yesterday);
  await station.decide(1);
  await roundTrip(restored);
  await roundTrip(restored);
  await expectAllAt(restored, station);
  expect(await hubFile(restored.hub, sha256)).toEqual(Buffer.concat([jpeg(), Buffer.from("after")]));
});

test("a restored station that is brought the answer to a bundle from before sends all that it has written since", async () => {
  const by = await openStick();
  const { station } = by;
  await station.decide(2);
  await roundTrip(by);
  const folder = temporaryFolder();
  await station.desk.backup(path.join(folder, "beket.sqlite"));
  for (const file of ["station-key.pem", "bundle-identity.txt"])
    cpSync(path.join(station.desk.folder, file), path.join(folder, file));
  await station.decide(4);
  const late = await by.exchange(await by.give());

  const restored = openTestStation(folder, { isNew: false });
  const back = await carryBetween(restored, by.hub, by.dataDir);
  await restored.decide(6);
  await back.take(late);
  await roundTrip(back);
  await expectAllAt(back, restored);
});

test("answers that come late change nothing, and the one to the last bundle counts though the hub's clock was set back", async () => {
  let now = new Date();
  const by = await openStick({ now: () => now });
  const { station } = by;
  await station.decide(1);
  const early = await by.exchange(await by.give());
  now = new Date(now.getTime() + 1_000);
  await station.decide(1);
  const next = await by.exchange(await by.give());
  await by.take(next);
  await expectAllAt(by, station);
  await by.take(early);
  await expectAllAt(by, station);
  now = new Date(now.getTime() - 400 * 24 * 3_600_000);
  await station.decide(1);
  await roundTrip(by);
  await expectAllAt(by, station);
});

test("a post served by stick has a last contact, and its figures are those of its newest bundle", async () => {
  const by = await openStick();
  const { station, hub } = by;
  const figures = async () => (await showPosts(hub.context)).posts[0];
  const { sha256 } = await station.photograph(Buffer.from("x"));
  const photo = placeOf(evidenceFolder(station.desk.folder), sha256);
  renameSync(photo, `${photo}.away`);
  const first = await by.give();
  renameSync(`${photo}.away`, photo);
  station.desk.setClock(new Date().toISOString());
  const second = await by.give();
  await by.exchange(second);
  const newest = await figures();
  expect(newest).toMatchObject({ unsynced: 0, unsyncedFiles: 0 });
  expect(newest?.lastContact).not.toBeNull();
  await by.exchange(first);
  expect(await figures()).toMatchObject({ lastContact: newest?.lastContact, unsyncedFiles: 0, unsynced: 0 });
});
