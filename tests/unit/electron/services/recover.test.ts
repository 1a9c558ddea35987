import { expect, test } from "vitest";
import { asOfficer } from "../../../../electron/services/acting.ts";
import { createDraft } from "../../../../electron/services/create-draft.ts";
import { nameFirstSupervisor } from "../../../../electron/services/first-supervisor.ts";
import { addOfficer } from "../../../../electron/services/manage-officers.ts";
import { recover } from "../../../../electron/services/recover.ts";
import { newRecoveryKey } from "../../../../electron/services/recovery-key.ts";
import { sessionState } from "../../../../electron/services/session-state.ts";
import { signIn } from "../../../../electron/services/sign-in.ts";
import { signOut } from "../../../../electron/services/sign-out.ts";
import { verifyStore } from "../../../../electron/services/verify-store.ts";
import { listDrafts } from "../../../../electron/store/queries/draft.ts";
import { lastLogEntry } from "../../../../electron/store/queries/log-entry.ts";
import { setUp } from "../../../support/decisions.ts";
import { PIN } from "../../../support/secrets.ts";
import { entriesFrom, signInDesk, startedDesk } from "../../../support/sign-in-desk.ts";

const NEW = "415926";
const code = (expected: string) => expect.objectContaining({ code: expected });

test("the first start makes the supervisor, issues the key and begins the shift, all in the log", async () => {
  const { desk, supervisor, recoveryKey } = await startedDesk();
  expect(recoveryKey).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/);
  expect(entriesFrom(desk, 1).map(({ kind, officer }) => [kind, officer])).toEqual(
    [
      "station-named",
      "catalogue-loaded",
      "officer-added",
      "recovery-key-issued",
      "officer-signed-in",
      "shift-started",
    ].map((kind) => [kind, "Серикова Г."]),
  );
  expect(supervisor.role).toBe("supervisor");
  expect(await verifyStore(desk.file, { whole: true })).toMatchObject({ firstBad: null });
});

test("the printed key sets a supervisor's PIN, ends the waiting, and is used up", async () => {
  const { desk, supervisor, recoveryKey } = await startedDesk();
  signOut(desk);
  for (let failure = 0; failure < 3; failure += 1)
    await signIn(desk, { officer: supervisor.id, pin: "000001" });
  const from = (lastLogEntry(desk.db)?.sequence ?? 0) + 1;
  const typed = recoveryKey.toLowerCase().replaceAll("-", " ").replaceAll("0", "o");
  const answer = await recover(desk, { officer: supervisor.id, recoveryKey: typed, newPin: NEW });
  if (!answer.accepted) throw new Error("The key was refused");
  expect(answer.recoveryKey).not.toBe(recoveryKey);
  expect(entriesFrom(desk, from).map(({ kind, officer }) => [kind, officer])).toEqual([
    ["recovery-used", "Серикова Г."],
    ["pin-changed", "Серикова Г."],
    ["recovery-key-issued", "Серикова Г."],
  ]);
  expect(sessionState(desk)).toMatchObject({ phase: "signed-out" });
  expect(await signIn(desk, { officer: supervisor.id, pin: NEW })).toEqual({ accepted: true });

  const again = { officer: supervisor.id, newPin: PIN };
  expect(await recover(desk, { ...again, recoveryKey })).toEqual({ accepted: false, waitSeconds: 0 });
  expect(await recover(desk, { ...again, recoveryKey: answer.recoveryKey })).toMatchObject({
    accepted: true,
  });
});

test("guessing the key waits as guessing a PIN does, and changes nothing", async () => {
  const { desk, supervisor, recoveryKey } = await startedDesk();
  const guess = (key: string) => recover(desk, { officer: supervisor.id, recoveryKey: key, newPin: NEW });
  for (const waitSeconds of [0, 0, 60]) expect(await guess("0000")).toEqual({ accepted: false, waitSeconds });
  expect(await guess(recoveryKey)).toEqual({ accepted: false, waitSeconds: 60 });
  expect(await signIn(desk, { officer: supervisor.id, pin: PIN })).toEqual({ accepted: true });
});

test("the key is for supervisors' PINs alone", async () => {
  const { desk, supervisor, recoveryKey } = await startedDesk();
  const { id } = await addOfficer(asOfficer(desk, supervisor), { name: "Ким", role: "inspector", pin: PIN });
  await expect(recover(desk, { officer: id, recoveryKey, newPin: NEW })).rejects.toThrow(code("not-found"));
});

test("a supervisor who lost the paper gets another key, and the lost one is worth nothing", async () => {
  const { desk, supervisor, recoveryKey } = await startedDesk();
  const other = await newRecoveryKey(asOfficer(desk, supervisor));
  const request = { officer: supervisor.id, newPin: NEW };
  expect(await recover(desk, { ...request, recoveryKey })).toMatchObject({ accepted: false });
  expect(await recover(desk, { ...request, ...other })).toMatchObject({ accepted: true });
});

test("a station whose accounts were taken out of the table is not opened to whoever comes", async () => {
  const { desk } = await startedDesk();
  desk.db.run({ name: "test.no-officers", sql: "DELETE FROM officer" });
  expect(() => sessionState(desk)).toThrow(expect.objectContaining({ code: "store-damaged" }));
  const first = nameFirstSupervisor(desk, { name: "Чужой Ч.", pin: PIN });
  await expect(first).rejects.toMatchObject({ code: "store-damaged" });
});

test("a station from before accounts names its first supervisor and keeps all that it has", async () => {
  const desk = signInDesk();
  setUp(desk);
  createDraft(desk);
  expect(sessionState(desk)).toEqual({ phase: "no-accounts" });
  await nameFirstSupervisor(desk, { name: "Ким В. С.", pin: PIN });
  expect(sessionState(desk)).toMatchObject({
    phase: "open",
    officer: { name: "Ким В. С.", role: "supervisor" },
  });
  expect(listDrafts(desk.db)).toHaveLength(1);
  expect(entriesFrom(desk, 3).map(({ kind }) => kind)).toEqual([
    "officer-added",
    "recovery-key-issued",
    "officer-signed-in",
    "shift-started",
  ]);
});

test("nobody names a first supervisor where there is an account, or no post", async () => {
  const { desk } = await startedDesk();
  await expect(nameFirstSupervisor(desk, { name: "Чужой", pin: PIN })).rejects.toThrow(
    code("already-set-up"),
  );
  const empty = signInDesk();
  await expect(nameFirstSupervisor(empty, { name: "Чужой", pin: PIN })).rejects.toThrow(code("not-set-up"));
});
