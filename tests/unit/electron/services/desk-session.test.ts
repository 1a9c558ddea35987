import { expect, test } from "vitest";
import { asOfficer } from "../../../../electron/services/acting.ts";
import { addOfficer, changeOfficer } from "../../../../electron/services/manage-officers.ts";
import { recordDecision } from "../../../../electron/services/record-decision.ts";
import { setIdleLock } from "../../../../electron/services/save-settings.ts";
import { sessionState } from "../../../../electron/services/session-state.ts";
import { signIn } from "../../../../electron/services/sign-in.ts";
import { lastLogEntry, readLogEntry } from "../../../../electron/store/queries/log-entry.ts";
import { decisionRequest, evidenceByWord, screenByWord } from "../../../support/decisions.ts";
import { PIN } from "../../../support/secrets.ts";
import { entriesFrom, startedDesk, type TestSignInDesk } from "../../../support/sign-in-desk.ts";

const code = (expected: string) => expect.objectContaining({ code: expected });
const last = (desk: TestSignInDesk) => lastLogEntry(desk.db)?.sequence ?? 0;

test("a desk left alone locks itself, says so in the log, and lets nothing in but the sign-in", async () => {
  const { desk, supervisor } = await startedDesk();
  desk.setClock("2026-11-23T06:09:59.000Z");
  expect(desk.session.enter("draft.list", () => "in")).toBe("in");
  desk.setClock("2026-11-23T06:10:00.000Z");
  expect(() => desk.session.enter("draft.list", () => "in")).toThrow(code("screen-locked"));
  expect(desk.idles()).toBe(1);
  expect(entriesFrom(desk, last(desk))).toEqual([
    { kind: "screen-locked", payload: { by: "idle" }, officer: "Серикова Г." },
  ]);
  expect(sessionState(desk)).toMatchObject({ phase: "locked", officer: { id: supervisor.id } });
  expect(desk.session.enter("session.state", () => "in")).toBe("in");

  await signIn(desk, { officer: supervisor.id, pin: PIN });
  expect(desk.session.enter("draft.list", () => "in")).toBe("in");
  expect(entriesFrom(desk, last(desk))).toEqual([
    { kind: "screen-unlocked", payload: {}, officer: "Серикова Г." },
  ]);
});

test("only the officer's touch counts, not what the window asks for by itself", async () => {
  const { desk } = await startedDesk();
  desk.setClock("2026-11-23T06:09:00.000Z");
  desk.session.touch();
  desk.setClock("2026-11-23T06:18:00.000Z");
  expect(desk.session.enter("draft.list", () => "in")).toBe("in");
  desk.setClock("2026-11-23T06:19:00.000Z");
  expect(() => desk.session.enter("draft.list", () => "in")).toThrow(code("screen-locked"));
});

test("a clock set back keeps no desk open: the steady clock counts too", async () => {
  const { desk } = await startedDesk();
  desk.setClock("2026-11-22T06:00:00.000Z");
  desk.passSteady(10);
  expect(() => desk.session.enter("draft.list", () => "in")).toThrow(code("screen-locked"));
});

test("a supervisor sets how long a desk may be left alone", async () => {
  const { desk, supervisor } = await startedDesk();
  setIdleLock(asOfficer(desk, supervisor), 2);
  desk.passSteady(2);
  expect(() => desk.session.enter("draft.list", () => "in")).toThrow(code("screen-locked"));
  expect(entriesFrom(desk, last(desk) - 1)).toMatchObject([
    { kind: "idle-lock-set", payload: { minutes: 2 } },
    { kind: "screen-locked" },
  ]);
});

test("the desk is locked by key, once, and another officer may take it over", async () => {
  const { desk, supervisor } = await startedDesk();
  const inspector = await addOfficer(asOfficer(desk, supervisor), {
    name: "Ким",
    role: "inspector",
    pin: PIN,
  });
  const from = last(desk) + 1;
  desk.session.lock("officer");
  desk.session.lock("officer");
  await signIn(desk, { officer: inspector.id, pin: PIN });
  expect(entriesFrom(desk, from).map(({ kind, officer }) => [kind, officer])).toEqual([
    ["screen-locked", "Серикова Г."],
    ["officer-signed-out", "Серикова Г."],
    ["shift-ended", "Серикова Г."],
    ["officer-signed-in", "Ким"],
    ["shift-started", "Ким"],
  ]);
});

test("rights are those of this moment: an account that is closed is signed in no more", async () => {
  const { desk, supervisor } = await startedDesk();
  const acting = asOfficer(desk, supervisor);
  const other = await addOfficer(acting, { name: "Ким", role: "supervisor", pin: PIN });
  changeOfficer(acting, { ...supervisor, role: "auditor" });
  expect(() => desk.session.enter("draft.create", () => "in")).toThrow(code("not-allowed"));
  changeOfficer(asOfficer(desk, other), { ...supervisor, active: false });
  expect(() => desk.session.enter("draft.list", () => "in")).toThrow(code("not-signed-in"));
});

test("a decision that took a while is its own officer's, whoever sits there when it is written", async () => {
  const { desk, supervisor } = await startedDesk();
  const inspector = await addOfficer(asOfficer(desk, supervisor), {
    name: "Ким",
    role: "inspector",
    pin: PIN,
  });
  const screened = Promise.withResolvers<void>();
  const slow = {
    ...evidenceByWord(),
    screen: async (
      lines: Parameters<typeof screenByWord>[0][] | readonly Parameters<typeof screenByWord>[0][],
    ) => {
      await screened.promise;
      return lines.map(screenByWord);
    },
  };
  const deciding = desk.session.enter("decision.record", () =>
    recordDecision(desk, slow, decisionRequest(desk)),
  );
  await signIn(desk, { officer: inspector.id, pin: PIN });
  screened.resolve();
  const { entry } = await deciding;
  expect(readLogEntry(desk.db, entry)).toMatchObject({ officer: "Серикова Г.", officerId: supervisor.id });
});

test("what the program does by itself is nobody's, whoever is at the desk", async () => {
  const { desk } = await startedDesk();
  expect(desk.actor()).toEqual({ name: "" });
});
