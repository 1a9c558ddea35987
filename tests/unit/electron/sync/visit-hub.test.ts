import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { expect, test } from "vitest";
import { placeOf, putFile } from "../../../../electron/evidence/file-store.ts";
import { listDownItems } from "../../../../electron/store/queries/down-item.ts";
import { entriesAfter } from "../../../../electron/store/queries/log-entry.ts";
import { unreadMessages } from "../../../../electron/store/queries/message.ts";
import { unsentFiles } from "../../../../electron/store/queries/sync-file.ts";
import { listParked } from "../../../../electron/store/queries/sync-outbox.ts";
import { readSyncState } from "../../../../electron/store/queries/sync-state.ts";
import { listWatchItems } from "../../../../electron/store/queries/watch-item.ts";
import type { Appliers } from "../../../../electron/sync/down/appliers.ts";
import { createInbox } from "../../../../electron/sync/down/receive.ts";
import { enrol } from "../../../../electron/sync/enrol.ts";
import { visitHub } from "../../../../electron/sync/visit-hub.ts";
import { publish } from "../../../../hub/services/publish-down.ts";
import { jpeg } from "../../../support/evidence-files.ts";
import { hubFile, hubLog, openTestHub } from "../../../support/sync/test-hub.ts";
import { openTestStation } from "../../../support/sync/test-station.ts";
import { editStore } from "../../../support/whole-store.ts";

const plain = (hash: string) => ({ branch: 0, hash });

test("the whole log goes to the hub, once, and what is new goes with the next visit", async () => {
  const hub = await openTestHub();
  const station = openTestStation();
  await station.enrol(hub);
  await station.decide(3);
  expect(await station.sync()).toMatchObject({ sent: 6, files: 0, applied: 0 });
  expect(await hubLog(hub, station.id)).toEqual(station.hashes().map(plain));
  expect(await station.sync()).toMatchObject({ sent: 0 });
  await station.decide(1);
  expect(await station.sync()).toMatchObject({ sent: 1 });
  expect(await hubLog(hub, station.id)).toEqual(station.hashes().map(plain));
  expect(readSyncState(station.desk.db).lastContact).not.toBeNull();
  expect(listParked(station.desk.db)).toEqual([]);
});

test("watched plates and messages come down, are applied once, and the log says so", async () => {
  const hub = await openTestHub();
  const station = openTestStation();
  const other = openTestStation();
  await station.enrol(hub);
  await other.enrol(hub);
  const item = {
    id: station.desk.newId(),
    kind: "plate" as const,
    value: "123 ABC 02",
    reason: "Досмотр",
    until: null,
    active: true,
  };
  await publish(hub.context, { kind: "watch", stations: null, content: item });
  const message = { id: station.desk.newId(), from: "Директор", text: "Усилить досмотр" };
  // Whose word it is, the hub says, not the one who sends it.
  await publish(
    { ...hub.context, actor: { account: null, name: "Сейтова" } },
    { kind: "message", stations: [station.id], content: message },
  );
  expect(await station.sync()).toMatchObject({ applied: 2 });
  expect(await other.sync()).toMatchObject({ applied: 1 });
  expect(listWatchItems(station.desk.db)).toMatchObject([{ id: item.id, origin: "hub", note: "Досмотр" }]);
  expect(unreadMessages(station.desk.db)).toMatchObject([{ id: message.id, author: "Сейтова" }]);
  expect(unreadMessages(other.desk.db)).toEqual([]);
  expect(await hubLog(hub, station.id)).toEqual(station.hashes().map(plain));
  const applied = entriesAfter(station.desk.db, 0, 100).filter(({ kind }) => kind === "sync-item-applied");
  expect(applied).toMatchObject([{ officer: "" }, { officer: "" }]);

  await publish(hub.context, { kind: "watch", stations: null, content: { ...item, active: false } });
  expect(await station.sync()).toMatchObject({ applied: 1 });
  expect(listWatchItems(station.desk.db)).toEqual([]);
});

test("what this program can not take in yet is kept, and applied by one that can", async () => {
  const hub = await openTestHub();
  const station = openTestStation();
  await station.enrol(hub);
  const officer = { id: station.desk.newId(), name: "Ким В. С.", role: "inspector" as const, active: true };
  await publish(hub.context, { kind: "officer", stations: null, content: officer });
  const visitWith = (appliers: Appliers) => {
    const inbox = createInbox({ ...station.parts.inbox, appliers });
    const deaf = { onProgress: () => {}, onPortion: () => {} };
    const visitor = { ...station.parts.visitor, inbox, desk: station.desk, ...deaf };
    return visitHub({ ...visitor, signal: new AbortController().signal }, station.parts.inbox.link());
  };
  expect(await visitWith({})).toMatchObject({ applied: 0 });
  expect(listDownItems(station.desk.db)).toMatchObject([{ kind: "officer", state: "unknown" }]);

  const taken: unknown[] = [];
  expect(await visitWith({ officer: (_desk, content) => void taken.push(content) })).toMatchObject({
    applied: 1,
  });
  expect(taken).toEqual([officer]);
  expect(listDownItems(station.desk.db)).toEqual([]);
});

test("a photo and its thumbnail go after the entries, in chunks, once, and arrive byte for byte", async () => {
  const hub = await openTestHub();
  const station = openTestStation();
  await station.enrol(hub);
  const after = randomBytes(2_500_000);
  const { sha256, thumbnail } = await station.photograph(after, jpeg());
  expect(await station.sync()).toMatchObject({ files: 2 });
  expect(await station.sync()).toMatchObject({ files: 0 });
  expect((await hubFile(hub, sha256)).equals(Buffer.concat([jpeg(), after]))).toBe(true);
  expect((await hubFile(hub, thumbnail ?? "")).equals(jpeg())).toBe(true);
});

test("only what an entry names is sent, and a file that is lost goes on waiting in sight", async () => {
  const hub = await openTestHub();
  const station = openTestStation();
  await station.enrol(hub);
  await putFile(station.desk.evidence, Buffer.from("nobody's"));
  const { sha256 } = await station.photograph(Buffer.from("lost"));
  rmSync(placeOf(station.desk.evidence, sha256));
  expect(await station.sync()).toMatchObject({ files: 0 });
  expect(unsentFiles(station.desk.db)).toEqual([sha256]);
});

test("an entry that was changed after it was signed is parked with the reason, the rest goes on", async () => {
  const hub = await openTestHub();
  const station = openTestStation();
  await station.enrol(hub);
  await station.decide(3);
  editStore(
    station.desk.file,
    "DROP TRIGGER log_entry_no_update; UPDATE log_entry SET officer = 'x' WHERE sequence = 5",
  );
  await station.sync();
  expect(listParked(station.desk.db)).toMatchObject([{ sequence: 5, reason: "hash" }]);
  expect(await hubLog(hub, station.id)).toEqual(
    station
      .hashes()
      .filter((_, index) => index !== 4)
      .map(plain),
  );
  expect(await station.sync()).toMatchObject({ sent: 0 });
});

test("another certificate, another hub behind the address: nothing is sent", async () => {
  const hub = await openTestHub();
  const impostor = await openTestHub();
  const station = openTestStation();
  await station.enrol(hub);
  station.reachBy(impostor.address);
  await expect(station.sync()).rejects.toMatchObject({ code: "sync-wrong-certificate" });

  const [first, second] = [await openTestHub({ plain: true }), await openTestHub({ plain: true })];
  await station.enrol(first);
  station.reachBy(second.address);
  await expect(station.sync()).rejects.toMatchObject({ code: "sync-another-hub" });
  expect(await hubLog(second, station.id)).toEqual([]);
});

test("a clock that is days off is measured, and the station signs by the hub's", async () => {
  const hub = await openTestHub();
  const station = openTestStation();
  await station.enrol(hub);
  station.desk.setClock(new Date(Date.now() - 5 * 24 * 3_600_000).toISOString());
  expect(await station.sync()).toMatchObject({ sent: 3 });
  expect(Math.round(readSyncState(station.desk.db).clockOffset / 3_600_000)).toBe(120);
});

test("a code is good once, and a wrong one is refused in words", async () => {
  const hub = await openTestHub();
  const { invitation } = await hub.invite("", 1);
  const [first, second] = [openTestStation(), openTestStation()];
  await enrol(first.desk, invitation);
  await expect(enrol(second.desk, invitation)).rejects.toMatchObject({ code: "sync-code-refused" });
  await expect(second.sync()).rejects.toMatchObject({ code: "sync-not-enrolled" });
});
