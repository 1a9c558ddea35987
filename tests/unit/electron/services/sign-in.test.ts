import { ulid } from "ulid";
import { expect, test, vi } from "vitest";
import { createSecrets } from "../../../../electron/secrets/scrypt.ts";
import { asOfficer } from "../../../../electron/services/acting.ts";
import { changePin } from "../../../../electron/services/change-pin.ts";
import { addOfficer, changeOfficer } from "../../../../electron/services/manage-officers.ts";
import { sessionState } from "../../../../electron/services/session-state.ts";
import { signIn } from "../../../../electron/services/sign-in.ts";
import { signOut } from "../../../../electron/services/sign-out.ts";
import { lastLogEntry } from "../../../../electron/store/queries/log-entry.ts";
import { readSecret } from "../../../../electron/store/queries/officer-secret.ts";
import { PIN } from "../../../support/secrets.ts";
import {
  entriesFrom,
  presentAt,
  signInDesk,
  startedDesk,
  type TestSignInDesk,
} from "../../../support/sign-in-desk.ts";
import { temporaryFolder } from "../../../support/temporary-folder.ts";

const WRONG = "739154";
const refused = (waitSeconds: number) => ({ accepted: false, waitSeconds });

async function withInspector(folder?: string) {
  const started = await startedDesk(folder);
  const { desk, supervisor } = started;
  const inspector = await addOfficer(asOfficer(desk, supervisor), {
    name: "Ким В. С.",
    role: "inspector",
    pin: "length of words",
  });
  signOut(desk);
  return { ...started, inspector };
}

const next = (desk: TestSignInDesk) => (lastLogEntry(desk.db)?.sequence ?? 0) + 1;

test("signing in begins a shift, signing out ends it, and both are in the log under the officer's name", async () => {
  const { desk, inspector } = await withInspector();
  const from = next(desk);
  desk.setClock("2026-11-23T08:00:00.000Z");
  expect(await signIn(desk, { officer: inspector.id, pin: "length of words" })).toEqual({ accepted: true });
  expect(sessionState(desk)).toMatchObject({
    phase: "open",
    officer: { id: inspector.id, name: "Ким В. С.", role: "inspector" },
    shiftStartedAt: "2026-11-23T08:00:00.000Z",
  });
  signOut(desk);
  expect(sessionState(desk)).toMatchObject({ phase: "signed-out" });
  const payload = { officer: inspector.id };
  expect(entriesFrom(desk, from)).toEqual(
    ["officer-signed-in", "shift-started", "officer-signed-out", "shift-ended"].map((kind) => ({
      kind,
      payload,
      officer: "Ким В. С.",
    })),
  );
});

test("another officer takes the desk over: the shift before is ended under its own officer's name", async () => {
  const { desk, inspector, supervisor } = await withInspector();
  await signIn(desk, { officer: supervisor.id, pin: PIN });
  const from = next(desk);
  await signIn(desk, { officer: inspector.id, pin: "length of words" });
  expect(entriesFrom(desk, from).map(({ kind, officer }) => [kind, officer])).toEqual([
    ["officer-signed-out", "Серикова Г."],
    ["shift-ended", "Серикова Г."],
    ["officer-signed-in", "Ким В. С."],
    ["shift-started", "Ким В. С."],
  ]);
  expect(presentAt(desk).id).toBe(inspector.id);
});

test("a program that was closed forgets who was there; the same officer's shift goes on, if it is not days old", async () => {
  const folder = temporaryFolder();
  const { desk, supervisor } = await startedDesk(folder);
  const startedAt = desk.now().toISOString();
  desk.close();

  const again = signInDesk(folder);
  expect(sessionState(again)).toMatchObject({ phase: "signed-out" });
  again.setClock("2026-11-23T10:00:00.000Z");
  await signIn(again, { officer: supervisor.id, pin: PIN });
  expect(sessionState(again)).toMatchObject({ shiftStartedAt: startedAt });
  again.close();

  const later = signInDesk(folder);
  later.setClock("2026-11-25T08:00:00.000Z");
  await signIn(later, { officer: supervisor.id, pin: PIN });
  expect(sessionState(later)).toMatchObject({ shiftStartedAt: "2026-11-25T08:00:00.000Z" });
});

test("a wrong PIN, a closed account and one that never was get one and the same answer", async () => {
  const { desk, inspector, supervisor } = await withInspector();
  changeOfficer(asOfficer(desk, supervisor), { ...inspector, active: false });
  const matches = vi.spyOn(desk.secrets, "matches");
  const from = next(desk);
  expect(await signIn(desk, { officer: supervisor.id, pin: WRONG })).toEqual(refused(0));
  expect(await signIn(desk, { officer: inspector.id, pin: "length of words" })).toEqual(refused(0));
  expect(await signIn(desk, { officer: ulid(), pin: PIN })).toEqual(refused(0));
  expect(matches).toHaveBeenCalledTimes(3);
  expect(entriesFrom(desk, from)).toEqual([
    {
      kind: "sign-in-failed",
      payload: { officer: supervisor.id, attempt: "sign-in", failures: 1, waitSeconds: 0 },
      officer: "",
    },
    ...[1, 2].map((failures) => ({
      kind: "sign-in-failed",
      payload: { officer: null, attempt: "sign-in", failures, waitSeconds: 0 },
      officer: "",
    })),
  ]);
});

test("the waiting grows from the third failure on, up to an hour, and even the right PIN waits", async () => {
  const { desk, supervisor } = await withInspector();
  const guess = (pin: string) => signIn(desk, { officer: supervisor.id, pin });
  const waits: number[] = [];
  for (let failure = 1; failure <= 10; failure += 1) {
    const answer = await guess(WRONG);
    if (answer.accepted) throw new Error("A wrong PIN was accepted");
    waits.push(answer.waitSeconds);
    if (answer.waitSeconds > 0) {
      desk.passSteady((answer.waitSeconds - 1) / 60);
      expect(await guess(PIN)).toEqual(refused(1));
      desk.passSteady(1 / 60);
    }
  }
  expect(waits).toEqual([0, 0, 60, 120, 240, 480, 960, 1920, 3600, 3600]);
  expect(await guess(PIN)).toEqual({ accepted: true });
  signOut(desk);
  expect(await guess(WRONG)).toEqual(refused(0));
});

test("one officer's failures keep nobody else waiting", async () => {
  const { desk, inspector, supervisor } = await withInspector();
  for (let failure = 0; failure < 3; failure += 1) await signIn(desk, { officer: supervisor.id, pin: WRONG });
  expect(await signIn(desk, { officer: supervisor.id, pin: PIN })).toEqual(refused(60));
  expect(await signIn(desk, { officer: inspector.id, pin: "length of words" })).toEqual({ accepted: true });
});

test("neither a restart of the program nor any time on the clock shortens the waiting", async () => {
  const folder = temporaryFolder();
  const { desk, supervisor } = await withInspector(folder);
  desk.passSteady(600);
  for (let failure = 0; failure < 3; failure += 1) await signIn(desk, { officer: supervisor.id, pin: WRONG });
  desk.close();

  const again = signInDesk(folder);
  const guess = () => signIn(again, { officer: supervisor.id, pin: PIN });
  again.passSteady(600.5);
  for (const time of ["2036-11-23T06:00:00.000Z", "2025-11-23T06:00:00.000Z", "2026-11-23T06:00:30.000Z"]) {
    again.setClock(time);
    expect(await guess()).toEqual(refused(30));
  }
  again.passSteady(0.5);
  expect(await guess()).toEqual({ accepted: true });
});

test("a restart of the computer does not shorten the waiting either, nor make it longer than its whole", async () => {
  const folder = temporaryFolder();
  const { desk, supervisor } = await withInspector(folder);
  desk.passSteady(600);
  for (let failure = 0; failure < 3; failure += 1) await signIn(desk, { officer: supervisor.id, pin: WRONG });
  desk.close();

  const again = signInDesk(folder);
  again.setClock("2036-11-23T06:00:00.000Z");
  const guess = () => signIn(again, { officer: supervisor.id, pin: PIN });
  expect(await guess()).toEqual(refused(60));
  again.passSteady(1);
  expect(await guess()).toEqual({ accepted: true });
});

test("of many guesses sent at once no more are tried than one after the other", async () => {
  const { desk, supervisor } = await withInspector();
  const matches = vi.spyOn(desk.secrets, "matches");
  const guesses = Array.from({ length: 50 }, (_, index) => String(400_000 + index));
  const answers = await Promise.all(
    [...guesses, PIN].map((pin) => signIn(desk, { officer: supervisor.id, pin })),
  );
  expect(matches).toHaveBeenCalledTimes(3);
  expect(answers.filter(({ accepted }) => accepted)).toEqual([]);
});

test("an officer changes the PIN with the one before, and failures at it count", async () => {
  const { desk, supervisor } = await startedDesk();
  const acting = asOfficer(desk, supervisor);
  for (const wait of [0, 0, 60])
    expect(await changePin(acting, { pin: WRONG, newPin: "975310" })).toEqual(refused(wait));
  desk.passSteady(60);
  expect(await changePin(acting, { pin: PIN, newPin: "415926" })).toEqual({ accepted: true });
  expect(entriesFrom(desk, next(desk) - 1)).toEqual([
    { kind: "pin-changed", payload: { officer: supervisor.id }, officer: "Серикова Г." },
  ]);
  signOut(desk);
  expect(await signIn(desk, { officer: supervisor.id, pin: PIN })).toEqual(refused(0));
  expect(await signIn(desk, { officer: supervisor.id, pin: "415926" })).toEqual({ accepted: true });
});

test("a secret kept at a lower cost is kept anew when it is next entered", async () => {
  const { desk, supervisor } = await startedDesk();
  const stronger = { ...desk, secrets: createSecrets({ N: 4, r: 1, p: 1 }) };
  await signIn(stronger, { officer: supervisor.id, pin: PIN });
  expect(readSecret(desk.db, supervisor.id)).toMatchObject({ N: 4 });
  expect(await signIn(stronger, { officer: supervisor.id, pin: PIN })).toEqual({ accepted: true });
});

test("no secret, entered or kept, is in any entry", async () => {
  const { desk, supervisor, recoveryKey } = await startedDesk();
  await signIn(desk, { officer: supervisor.id, pin: WRONG });
  await changePin(asOfficer(desk, supervisor), { pin: PIN, newPin: "415926" });
  const log = JSON.stringify(entriesFrom(desk, 1));
  const kept = readSecret(desk.db, supervisor.id);
  for (const secret of [PIN, WRONG, "415926", recoveryKey, kept?.hash ?? "", kept?.salt ?? ""])
    expect(log).not.toContain(secret);
});
