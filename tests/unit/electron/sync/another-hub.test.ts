import { expect, test } from "vitest";
import { appendEntry } from "../../../../electron/services/append-entry.ts";
import { downCursorOf, listDownItems } from "../../../../electron/store/queries/down-item.ts";
import { readOfficer } from "../../../../electron/store/queries/officer.ts";
import { putSecret } from "../../../../electron/store/queries/officer-secret.ts";
import { listWatchItems } from "../../../../electron/store/queries/watch-item.ts";
import { publish } from "../../../../hub/services/publish-down.ts";
import { showPosts } from "../../../../hub/services/show-posts.ts";
import { cheapSecrets, PIN } from "../../../support/secrets.ts";
import { openTestHub } from "../../../support/sync/test-hub.ts";
import { openTestStation, type TestStation } from "../../../support/sync/test-station.ts";

async function addSupervisor({ desk }: TestStation, name: string) {
  const officer = { id: desk.newId(), name, role: "supervisor" as const, active: true };
  desk.db.transaction("test.officer", () =>
    appendEntry(desk, { kind: "officer-added", payload: { officer: officer.id, name, role: officer.role } }),
  );
  putSecret(desk.db, officer.id, await cheapSecrets().keep(PIN));
  return officer;
}

test("what the former hub wanted counts no more after a move: nothing of it is applied, and its watch list goes", async () => {
  const [former, next] = [await openTestHub(), await openTestHub()];
  const station = openTestStation();
  const { desk } = station;
  await station.enrol(former);
  const local = await addSupervisor(station, "Ахметов А.");
  const content = {
    id: desk.newId(),
    kind: "plate" as const,
    value: "1",
    reason: "x",
    until: null,
    active: true,
  };
  await publish(former.context, { kind: "watch", stations: null, content });
  await publish(former.context, {
    kind: "officer",
    stations: null,
    content: { ...local, name: "Ли О.", active: false },
  });
  await station.sync();
  expect(listDownItems(desk.db)).toMatchObject([{ reason: "last-supervisor" }]);

  await station.enrol(next);
  await addSupervisor(station, "Ким В.");
  await station.sync();
  expect(readOfficer(desk.db, local.id)).toMatchObject({ name: "Ахметов А.", active: true });
  expect(listDownItems(desk.db)).toEqual([]);
  expect(listWatchItems(desk.db)).toEqual([]);
  expect(downCursorOf(desk.db, { kind: "watch", subject: content.id })).toBe(0);
});

test("a closure that was refused as the last supervisor's waits for a hand, and is done once the post has closed it", async () => {
  const hub = await openTestHub();
  const station = openTestStation();
  const { desk } = station;
  await station.enrol(hub);
  const local = await addSupervisor(station, "Ахметов А.");
  await publish(hub.context, { kind: "officer", stations: null, content: { ...local, active: false } });
  await station.sync();
  await addSupervisor(station, "Ким В.");
  await station.sync();
  expect(readOfficer(desk.db, local.id)).toMatchObject({ active: true });
  expect(listDownItems(desk.db)).toMatchObject([{ reason: "last-supervisor" }]);
  const { id, name, role } = local;
  desk.db.transaction("test.close", () =>
    appendEntry(desk, { kind: "officer-changed", payload: { officer: id, name, role, active: false } }),
  );
  await station.sync();
  expect(listDownItems(desk.db)).toEqual([]);
});

test("after a whole visit the hub knows that nothing waits any more", async () => {
  const hub = await openTestHub();
  const station = openTestStation();
  await station.enrol(hub);
  await station.decide(2);
  await station.photograph(Buffer.from("x"));
  const content = { id: station.desk.newId(), from: "Сейтова", text: "Усилить досмотр" };
  await publish(hub.context, { kind: "message", stations: null, content });
  await station.sync();
  const { posts } = await showPosts(hub.context);
  expect(posts).toMatchObject([{ unsynced: 0, unsyncedFiles: 0 }]);
});
