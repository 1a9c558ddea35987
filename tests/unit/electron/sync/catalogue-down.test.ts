import { readdirSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
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

test("of several that come only the newest is fetched and offered, and none lies on that nobody will take", async () => {
  const station = await enrolled();
  const { db, folder } = station.desk;
  const text = canonicalJson(withTelescopes());
  const publish = (version: string) =>
    station.publish(forgePackage({ text, manifest: { version }, privateKey: STRANGER.privateKey }));
  const offered = () => listDownItems(db).map(({ subject, state }) => `${subject} ${state}`);
  const shelf = () => readdirSync(path.join(folder, "from-hub"));
  await publish("2026.02.1");
  await publish("2026.02.2");
  await station.sync();
  expect(offered()).toEqual(["2026.02.2 waiting"]);
  expect(shelf()).toHaveLength(1);
  await publish("2026.02.3");
  await station.sync();
  expect(offered()).toEqual(["2026.02.3 waiting"]);
  expect(shelf()).toHaveLength(1);
  const accepted = acceptCatalogue(station.desk, station.parts.catalogue, "2026.02.3");
  await expect(accepted).rejects.toMatchObject({ code: "catalogue-foreign-key" });
  await station.sync();
  expect(shelf()).toEqual([]);
});
