import { expect, test, vi } from "vitest";
import { newestCatalogue } from "../../../../electron/store/catalogue.ts";
import { listDownItems } from "../../../../electron/store/queries/down-item.ts";
import { readSyncSettings, writeSyncSettings } from "../../../../electron/store/queries/sync-state.ts";
import { acceptCatalogue } from "../../../../electron/sync/down/catalogue-offer.ts";
import { publishPackage } from "../../../../hub/services/publish-down.ts";
import { canonicalJson } from "../../../../shared/log/canonical-json.ts";
import { forgePackage, STRANGER, trustPublisher } from "../../../support/catalogue-package.ts";
import { packed, withTelescopes } from "../../../support/importing-desk.ts";
import { openTestHub } from "../../../support/sync/test-hub.ts";
import { openTestStation, type TestStation } from "../../../support/sync/test-station.ts";

/** Hubs, their passwords and their certificates take their time on a busy machine. */
vi.setConfig({ testTimeout: 60_000 });

const VERSION = "2026.02.1";
const newest = ({ desk }: TestStation) => newestCatalogue(desk.db)?.version;

async function enrolled(): Promise<TestStation & { publish(file: Buffer): Promise<unknown> }> {
  const hub = await openTestHub();
  const station = openTestStation();
  trustPublisher(station.desk.folder);
  await station.enrol(hub);
  return { ...station, publish: (file) => publishPackage(hub.context, file) };
}

test("a catalogue waits for a supervisor's yes, and is then in use", async () => {
  const station = await enrolled();
  await station.publish(Buffer.from(packed(withTelescopes()), "base64"));
  await station.sync();
  expect(newest(station)).toBe("2026.01.1");
  expect(listDownItems(station.desk.db)).toMatchObject([{ subject: VERSION, state: "waiting" }]);
  await acceptCatalogue(station.desk, station.parts.catalogue, VERSION);
  expect(newest(station)).toBe(VERSION);
  expect(listDownItems(station.desk.db)).toEqual([]);
});

test("where that was chosen it is in use at once", async () => {
  const station = await enrolled();
  const { db } = station.desk;
  writeSyncSettings(db, { ...readSyncSettings(db), catalogueAuto: true });
  await station.publish(Buffer.from(packed(withTelescopes()), "base64"));
  await station.sync();
  expect(newest(station)).toBe(VERSION);
});

test("one that no trusted publisher signed is refused by the station, whatever the hub says", async () => {
  const station = await enrolled();
  const { db } = station.desk;
  writeSyncSettings(db, { ...readSyncSettings(db), catalogueAuto: true });
  const manifest = { version: VERSION };
  const text = canonicalJson(withTelescopes());
  await station.publish(forgePackage({ text, manifest, privateKey: STRANGER.privateKey }));
  await station.sync();
  expect(newest(station)).toBe("2026.01.1");
  expect(listDownItems(db)).toMatchObject([{ state: "refused", reason: "catalogue-foreign-key" }]);
});
