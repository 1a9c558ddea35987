import { expect, test } from "vitest";
import { appendEntry } from "../../../../electron/services/append-entry.ts";
import { listDownItems } from "../../../../electron/store/queries/down-item.ts";
import { entriesAfter } from "../../../../electron/store/queries/log-entry.ts";
import { listOfficers, readOfficer } from "../../../../electron/store/queries/officer.ts";
import { putSecret } from "../../../../electron/store/queries/officer-secret.ts";
import type { Hub } from "../../../../hub/create-hub.ts";
import { publish } from "../../../../hub/services/publish-down.ts";
import type { Officer } from "../../../../shared/schemas/officer.ts";
import { cheapSecrets, PIN } from "../../../support/secrets.ts";
import { openTestHub } from "../../../support/sync/test-hub.ts";
import { openTestStation, type TestStation } from "../../../support/sync/test-station.ts";

/** A station with one supervisor of its own, who can sign in, at a hub. */
async function postWithSupervisor() {
  const hub = await openTestHub();
  const station = openTestStation();
  await station.enrol(hub);
  const local = addLocal(station, "Ахметов А.");
  putSecret(station.desk.db, local.id, await cheapSecrets().keep(PIN));
  return { hub, station, local };
}

function addLocal({ desk }: TestStation, name: string): Officer {
  const officer = { id: desk.newId(), name, role: "supervisor" as const, active: true };
  desk.db.transaction("test.officer", () =>
    appendEntry(desk, { kind: "officer-added", payload: { officer: officer.id, name, role: officer.role } }),
  );
  return officer;
}

const send = (hub: Hub, content: Officer) =>
  publish(hub.context, { kind: "officer", stations: null, content });

test("an officer of the hub gets an account without a PIN, is changed and closed, once each, by the program", async () => {
  const { hub, station } = await postWithSupervisor();
  const { db } = station.desk;
  const officer = { id: station.desk.newId(), name: "Ким В.", role: "inspector" as const, active: true };
  await send(hub, officer);
  expect(await station.sync()).toMatchObject({ applied: 1 });
  expect(readOfficer(db, officer.id)).toMatchObject({ ...officer, hasPin: false });
  await send(hub, { ...officer, name: "Ким В. С.", role: "auditor" });
  await send(hub, { ...officer, name: "Ким В. С.", role: "auditor", active: false });
  await send(hub, { ...officer, name: "Ким В. С.", role: "auditor", active: false });
  await station.sync();
  await station.sync();
  expect(readOfficer(db, officer.id)).toMatchObject({ name: "Ким В. С.", role: "auditor", active: false });
  const about = entriesAfter(db, 0, 1_000).filter(
    ({ kind, officer: by }) => kind.startsWith("officer-") && by === "",
  );
  expect(about.map(({ kind }) => kind)).toEqual(["officer-added", "officer-changed", "officer-changed"]);
});

test("a name that another account has is refused and shown, the rest comes; it is taken in when the name is free", async () => {
  const { hub, station, local } = await postWithSupervisor();
  const { desk } = station;
  const taken = { id: desk.newId(), name: "ахметов а.", role: "inspector" as const, active: true };
  const other = { id: desk.newId(), name: "Ли О.", role: "supervisor" as const, active: true };
  await send(hub, taken);
  await send(hub, other);
  expect(await station.sync()).toMatchObject({ applied: 1 });
  expect(listDownItems(desk.db)).toMatchObject([
    { kind: "officer", subject: taken.id, name: taken.name, state: "refused", reason: "officer-name-taken" },
  ]);
  expect(listOfficers(desk.db).map(({ name }) => name)).toEqual(["Ахметов А.", "Ли О."]);
  await station.sync();
  const refusals = entriesAfter(desk.db, 0, 1_000).filter(({ kind }) => kind === "sync-item-not-applied");
  expect(refusals).toMatchObject([
    { officer: "", payload: { subject: taken.id, state: "refused", reason: "officer-name-taken" } },
  ]);
  const { id, role, active } = local;
  desk.db.transaction("test.rename", () =>
    appendEntry(desk, {
      kind: "officer-changed",
      payload: { officer: id, name: "Ахметов Б.", role, active },
    }),
  );
  expect(await station.sync()).toMatchObject({ applied: 1 });
  expect(listDownItems(desk.db)).toEqual([]);
});

test("the last supervisor who can sign in stays one, though the hub has another without a PIN", async () => {
  const { hub, station, local } = await postWithSupervisor();
  const { desk } = station;
  await send(hub, { id: desk.newId(), name: "Ли О.", role: "supervisor", active: true });
  await send(hub, { ...local, role: "inspector" });
  await station.sync();
  expect(readOfficer(desk.db, local.id)).toMatchObject({ role: "supervisor", active: true });
  expect(listDownItems(desk.db)).toMatchObject([{ state: "refused", reason: "last-supervisor" }]);
});

test("a post without accounts takes none in before it has named its first supervisor", async () => {
  const hub = await openTestHub();
  const station = openTestStation();
  await station.enrol(hub);
  await send(hub, { id: station.desk.newId(), name: "Ли О.", role: "supervisor", active: true });
  expect(await station.sync()).toMatchObject({ applied: 0 });
  expect(listOfficers(station.desk.db)).toEqual([]);
  addLocal(station, "Ахметов А.");
  expect(await station.sync()).toMatchObject({ applied: 1 });
  expect(listOfficers(station.desk.db)).toHaveLength(2);
});
