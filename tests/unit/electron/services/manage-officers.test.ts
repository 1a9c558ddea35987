import { expect, test } from "vitest";
import { asOfficer } from "../../../../electron/services/acting.ts";
import { addOfficer, changeOfficer, resetPin } from "../../../../electron/services/manage-officers.ts";
import { rebuildReadModels } from "../../../../electron/services/rebuild-read-models.ts";
import { signIn } from "../../../../electron/services/sign-in.ts";
import { verifyStore } from "../../../../electron/services/verify-store.ts";
import { lastLogEntry } from "../../../../electron/store/queries/log-entry.ts";
import { listOfficers } from "../../../../electron/store/queries/officer.ts";
import { listShifts } from "../../../../electron/store/queries/shift.ts";
import { PIN } from "../../../support/secrets.ts";
import { entriesFrom, startedDesk } from "../../../support/sign-in-desk.ts";
import { editStore } from "../../../support/whole-store.ts";

const code = (expected: string) => expect.objectContaining({ code: expected });

async function open() {
  const started = await startedDesk();
  return { ...started, acting: asOfficer(started.desk, started.supervisor) };
}

test("a supervisor adds, renames, promotes and closes accounts, and the log says who did", async () => {
  const { desk, acting } = await open();
  const from = (lastLogEntry(desk.db)?.sequence ?? 0) + 1;
  const added = await addOfficer(acting, { name: "Ким В. С.", role: "inspector", pin: "975319" });
  changeOfficer(acting, { ...added, name: "Ким В. О.", role: "auditor" });
  changeOfficer(acting, { ...added, name: "Ким В. О.", role: "auditor" });
  changeOfficer(acting, { ...added, name: "Ким В. О.", role: "auditor", active: false });
  expect(entriesFrom(desk, from)).toEqual([
    {
      kind: "officer-added",
      officer: "Серикова Г.",
      payload: { officer: added.id, name: "Ким В. С.", role: "inspector" },
    },
    {
      kind: "officer-changed",
      officer: "Серикова Г.",
      payload: { officer: added.id, name: "Ким В. О.", role: "auditor", active: true },
    },
    {
      kind: "officer-changed",
      officer: "Серикова Г.",
      payload: { officer: added.id, name: "Ким В. О.", role: "auditor", active: false },
    },
  ]);
  expect(listOfficers(desk.db).map(({ name, active }) => [name, active])).toEqual([
    ["Серикова Г.", true],
    ["Ким В. О.", false],
  ]);
});

test.each([{ role: "inspector" as const }, { role: "auditor" as const }, { active: false }])(
  "the last supervisor stays one: %o",
  async (change) => {
    const { desk, acting, supervisor } = await open();
    const closed = await addOfficer(acting, { name: "Ким", role: "supervisor", pin: PIN });
    changeOfficer(acting, { ...closed, active: false });
    await addOfficer(acting, { name: "Пак", role: "inspector", pin: PIN });
    const before = lastLogEntry(desk.db);
    expect(() => changeOfficer(acting, { ...supervisor, ...change })).toThrow(code("last-supervisor"));
    expect(lastLogEntry(desk.db)).toEqual(before);
    changeOfficer(acting, { ...closed, active: true });
    expect(changeOfficer(acting, { ...supervisor, ...change })).toMatchObject(change);
  },
);

test.each([
  ["letters of another alphabet", "Cepикoвa Г."],
  ["spaces and dots", "Серикова  Г"],
  ["a letter that nobody sees", "Сери\u00ADкова\u200B Г."],
  ["a Kazakh letter for a Russian one", "Серіқова Г."],
  ["a mark over a letter", "Серико\u0301ва Г."],
])("nor one that looks the same by %s", async (_, name) => {
  const { desk, acting } = await open();
  const before = lastLogEntry(desk.db);
  await expect(addOfficer(acting, { name, role: "inspector", pin: PIN })).rejects.toThrow(
    code("officer-name-taken"),
  );
  expect(lastLogEntry(desk.db)).toEqual(before);
});

test.each(["Серикова А.", "Серкова Г.", "Сериков Г."])("%s is another officer", async (name) => {
  const { acting } = await open();
  await expect(addOfficer(acting, { name, role: "inspector", pin: PIN })).resolves.toMatchObject({ name });
});

test("two open accounts do not have one name, however it is written", async () => {
  const { acting, supervisor } = await open();
  await expect(addOfficer(acting, { name: "СЕРИКОВА Г.", role: "inspector", pin: PIN })).rejects.toThrow(
    code("officer-name-taken"),
  );
  const other = await addOfficer(acting, { name: "Ким", role: "supervisor", pin: PIN });
  expect(() => changeOfficer(acting, { ...other, name: supervisor.name })).toThrow(
    code("officer-name-taken"),
  );
  changeOfficer(acting, { ...other, name: supervisor.name, active: false });
  expect(() => changeOfficer(acting, { ...other, name: supervisor.name })).toThrow(
    code("officer-name-taken"),
  );
});

test("a PIN that was reset opens, the one before does not, and the waiting is over", async () => {
  const { desk, acting } = await open();
  const { id } = await addOfficer(acting, { name: "Ким", role: "inspector", pin: "975319" });
  for (let failure = 0; failure < 3; failure += 1) await signIn(desk, { officer: id, pin: "000001" });
  await resetPin(acting, { id, newPin: "415926" });
  expect(await signIn(desk, { officer: id, pin: "975319" })).toMatchObject({ accepted: false });
  expect(await signIn(desk, { officer: id, pin: "415926" })).toEqual({ accepted: true });
});

test("accounts and shifts are made again from the log, the same", async () => {
  const { desk, acting } = await open();
  const { id } = await addOfficer(acting, { name: "Ким", role: "inspector", pin: PIN });
  await signIn(desk, { officer: id, pin: PIN });
  const before = [listOfficers(desk.db), listShifts(desk.db)];
  rebuildReadModels(desk.db);
  expect([listOfficers(desk.db), listShifts(desk.db)]).toEqual(before);
  expect(await signIn(desk, { officer: id, pin: PIN })).toEqual({ accepted: true });
});

test.each([
  ["an account raised past the log", "UPDATE officer SET role = 'supervisor' WHERE name = 'Ким'"],
  [
    "an account that no entry names",
    "INSERT INTO officer SELECT '01KAQ000000000000000000WAY', 'Чужой', role, 1, NULL FROM officer LIMIT 1",
  ],
  ["an account taken away", "DELETE FROM officer WHERE name = 'Ким'"],
  ["a shift begun earlier", "UPDATE shift SET started_at = '2026-11-22T06:00:00.000Z'"],
])("%s is found by verifying", async (_what, sql) => {
  const { desk, acting } = await open();
  await addOfficer(acting, { name: "Ким", role: "inspector", pin: PIN });
  expect(await verifyStore(desk.file, { whole: false })).toMatchObject({ firstBad: null });
  editStore(desk.file, sql);
  expect(await verifyStore(desk.file, { whole: false })).toMatchObject({
    firstBad: { problem: "officer-row" },
  });
});
