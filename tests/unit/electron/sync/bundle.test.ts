import { createHash, randomBytes } from "node:crypto";
import { cpSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { requireStation } from "../../../../electron/services/desk.ts";
import { unreadMessages } from "../../../../electron/store/queries/message.ts";
import { readSyncState } from "../../../../electron/store/queries/sync-state.ts";
import { listWatchItems } from "../../../../electron/store/queries/watch-item.ts";
import { sealBundle } from "../../../../electron/sync/bundle/envelope.ts";
import { stationIdentity } from "../../../../electron/sync/bundle/station-identity.ts";
import { requireHubLink } from "../../../../electron/sync/enrol.ts";
import { publish } from "../../../../hub/services/publish-down.ts";
import { jpeg } from "../../../support/evidence-files.ts";
import { openStick, type Stick } from "../../../support/sync/stick.ts";
import { hubFile, hubLog } from "../../../support/sync/test-hub.ts";
import type { TestStation } from "../../../support/sync/test-station.ts";

const expectEqual = async ({ hub, station }: Stick) =>
  expect(await hubLog(hub, station.id)).toEqual(station.hashes().map((hash) => ({ branch: 0, hash })));

const watch = ({ desk }: TestStation) => ({
  kind: "watch" as const,
  stations: null,
  content: {
    id: desk.newId(),
    kind: "plate" as const,
    value: "1",
    reason: "x",
    until: null,
    active: true,
  },
});

test("entries and files go by stick, and the hub's items come back with the answer", async () => {
  const by = await openStick();
  const { hub, station } = by;
  await station.decide(3);
  const after = randomBytes(1_500_000);
  const { sha256 } = await station.photograph(after);
  await publish(hub.context, watch(station));
  const bundle = await by.give();
  expect(bundle.includes("Ахметов")).toBe(false);
  expect(await by.take(await by.exchange(bundle))).toBe(1);
  expect(listWatchItems(station.desk.db)).toMatchObject([{ origin: "hub", value: "1" }]);
  await by.take(await by.exchange(await by.give()));
  await expectEqual(by);
  expect((await hubFile(hub, sha256)).equals(Buffer.concat([jpeg(), after]))).toBe(true);
  // Over the network there is nothing left to do.
  expect(await station.sync()).toEqual({ sent: 0, files: 0, applied: 0 });
});

test("twice, late and in the wrong order: no harm", async () => {
  const by = await openStick();
  const { hub, station } = by;
  await station.decide(2);
  const first = await by.give();
  await station.decide(2);
  const second = await by.give();
  const item = watch(station);
  await publish(hub.context, item);
  const replyToSecond = await by.exchange(second);
  await publish(hub.context, { ...item, content: { ...item.content, active: false } });
  const message = { id: station.desk.newId(), from: "Сейтова", text: "Привет" };
  await publish(hub.context, { kind: "message", stations: null, content: message });
  const replyToFirst = await by.exchange(first);
  await by.exchange(first);
  expect(await by.take(replyToFirst)).toBe(3);
  const { acknowledged } = readSyncState(station.desk.db);
  // The older answer would put the plate on the list again.
  expect(await by.take(replyToSecond)).toBe(0);
  expect(await by.take(replyToFirst)).toBe(0);
  expect(listWatchItems(station.desk.db)).toEqual([]);
  expect(unreadMessages(station.desk.db)).toHaveLength(1);
  expect(readSyncState(station.desk.db).acknowledged).toBeGreaterThanOrEqual(acknowledged);
  await station.sync();
  await expectEqual(by);
});

test("a bundle that was changed, is another's, or comes from another hub is refused, and nothing is taken", async () => {
  const by = await openStick();
  const other = await openStick();
  await by.station.decide(1);
  const bundle = await by.give();
  await expect(other.exchange(bundle)).rejects.toMatchObject({ code: "bad-request" });
  const changed = Buffer.from(bundle);
  changed[bundle.byteLength - 40] = (changed[bundle.byteLength - 40] ?? 0) ^ 1;
  await expect(by.exchange(changed)).rejects.toMatchObject({ code: "bad-request" });
  expect(await hubLog(by.hub, by.station.id)).toEqual([]);

  const reply = await by.exchange(bundle);
  const strange = await other.exchange(await other.give());
  await expect(by.take(strange)).rejects.toMatchObject({ code: "sync-bad-bundle" });
  await expect(other.take(reply)).rejects.toMatchObject({ code: "sync-bad-bundle" });
  await expect(by.take(reply.subarray(0, -100))).rejects.toMatchObject({ code: "sync-bad-bundle" });
  // Readable, and still signed by a hub that this station does not know.
  const identity = "bundle-identity.txt";
  cpSync(path.join(other.station.desk.folder, identity), path.join(by.station.desk.folder, identity));
  await expect(by.take(strange)).rejects.toMatchObject({ code: "sync-bad-bundle" });
});

test("a part that is no list of entries is refused in words, and the hub takes nothing", async () => {
  const by = await openStick();
  const { desk, id } = by.station;
  const { hub, recipient } = requireHubLink(desk);
  const part = Buffer.from('{"no":"list"}');
  const sha256 = createHash("sha256").update(part).digest("hex");
  const manifest = {
    format: "beket-station-bundle/1",
    hub,
    station: id,
    made: new Date().toISOString(),
    recipient: (await stationIdentity(desk.folder)).recipient,
    received: 0,
    report: { unsynced: 0, unsyncedFiles: 0, catalogue: null, app: "0.1.0" },
    parts: [{ kind: "entries", sha256 }],
  };
  const { sign } = desk.keys.open(requireStation(desk.db).publicKey);
  const bundle = await sealBundle(manifest, new Map([[sha256, part]]), { sign, recipient });
  await expect(by.exchange(bundle)).rejects.toMatchObject({ code: "bad-request" });
});
