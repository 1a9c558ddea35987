import { beforeEach, expect, onTestFinished, test } from "vitest";
import { createOutbox } from "../../../../electron/documents/hand-over.ts";
import { allHandlers } from "../../../../electron/ipc/all-handlers.ts";
import { createDispatcher, type Dispatch, type Door } from "../../../../electron/ipc/register.ts";
import type { Screener } from "../../../../electron/screening/screener.ts";
import { createActing } from "../../../../electron/services/acting.ts";
import type { AppContext } from "../../../../electron/services/app-context.ts";
import { createCatalogueInUse } from "../../../../electron/services/catalogue-in-use.ts";
import { DeskSession } from "../../../../electron/services/desk-session.ts";
import { createLogExports } from "../../../../electron/services/hand-over-log.ts";
import { digestOf } from "../../../../electron/services/load-catalogue.ts";
import { createRescreening } from "../../../../electron/services/rescreening.ts";
import { listOfficers } from "../../../../electron/store/queries/officer.ts";
import { createHosting } from "../../../../electron/sync/hosting.ts";
import { startSync } from "../../../../electron/sync/start-sync.ts";
import { createSupervisor } from "../../../../electron/sync/supervisor/supervisor.ts";
import { BeketError } from "../../../../shared/contract/errors.ts";
import { NEWEST_FIRST } from "../../../../shared/schemas/log-filter.ts";
import { testCatalogueReader } from "../../../support/catalogue-reader.ts";
import { lines, screenByWord, setUp } from "../../../support/decisions.ts";
import { type TestDesk, testDesk } from "../../../support/desk.ts";
import { testLogChecks, testLogReader } from "../../../support/log-reader.ts";
import { noBackups } from "../../../support/no-backups.ts";
import { cheapSecrets, PIN } from "../../../support/secrets.ts";
import { smallCatalogue } from "../../../support/small-catalogue.ts";

let desk: TestDesk;
let reported: [string, unknown][];
let dispatch: Dispatch;
const screener: Screener = {
  versions: { catalogue: "2026.01.1", matcher: "test" },
  screen: screenByWord,
  trace: (line) => ({ tokens: [], candidates: [], screening: screenByWord(line), microseconds: 1 }),
};

function inUse(changes: Partial<Screener> = {}): AppContext["inUse"] {
  const catalogue = smallCatalogue();
  const createScreener = () => ({ ...screener, ...changes });
  return createCatalogueInUse(
    { catalogue, sha256: digestOf(catalogue) },
    { createScreener, bulk: { use: () => {} } },
  );
}

/** Somebody is at the desk who may do everything: the supervisor of the first start, as soon as there is one. */
const acting = createActing();
const openDoor: Door = {
  enter: (_channel, work) => {
    const [supervisor] = listOfficers(desk.db);
    return supervisor ? acting.as(supervisor, work) : work();
  },
};
function syncOf({ folder, ...tools }: TestDesk): AppContext["sync"] {
  const sync = startSync({
    desk: tools,
    userData: folder,
    app: "0.1.0",
    catalogue: () => null,
    importPackage: async () => {},
    onStatus: () => {},
    report: (error) => reported.push(["sync", error]),
  });
  onTestFinished(() => sync.runner.close());
  return sync;
}

function contextWith(changes: Partial<AppContext>): AppContext {
  const used = inUse();
  const bulk: AppContext["bulk"] = {
    screen: async (_job, many) => many.map(screenByWord),
    cancel: () => {},
    use: () => {},
    close: async () => {},
  };
  return {
    ...desk,
    actor: acting.actor,
    session: new DeskSession(desk, { acting, onIdle: () => {} }),
    secrets: cheapSecrets(),
    version: "0.1.0",
    host: "browser",
    inUse: used,
    trustedKeys: () => [],
    packages: { open: async () => Promise.reject(new Error("no package is opened here")) },
    bulk,
    rescreening: createRescreening(desk, {
      inUse: used,
      openWorker: () => bulk,
      pauseMilliseconds: 0,
      report: () => {},
    }),
    publishing: { userData: desk.folder, trusted: desk.folder },
    catalogueReader: testCatalogueReader(desk.file),
    logReader: testLogReader(desk.file),
    logExports: createLogExports({
      openReader: () => testLogReader(desk.file),
      out: createOutbox(desk.newId).handOver,
      userData: desk.folder,
      onProgress: () => {},
    }),
    logChecks: testLogChecks(desk),
    restore: async () => ({ entries: 0 }),
    backups: noBackups,
    logCut: null,
    handOver: createOutbox(desk.newId).handOver,
    documents: "",
    userData: desk.folder,
    hosting: createHosting(desk, desk.folder, (error) => reported.push(["hub", error])),
    sync: syncOf(desk),
    supervisor: createSupervisor(desk),
    readExamples: () => [],
    ...changes,
  };
}

function dispatcherWith(changes: Partial<AppContext> = {}): Dispatch {
  return createDispatcher(allHandlers(contextWith(changes)), openDoor, (channel, error) =>
    reported.push([channel, error]),
  );
}

beforeEach(() => {
  desk = testDesk();
  reported = [];
  dispatch = dispatcherWith();
});

test("a call is answered with its value", async () => {
  expect(await dispatch("app.info", undefined)).toEqual({
    ok: true,
    value: {
      version: "0.1.0",
      host: "browser",
      station: null,
      settings: { language: "ru", theme: "auto", idleMinutes: 10 },
      keyFile: expect.stringContaining("station-key.pem"),
      logCut: null,
    },
  });
});

test("an unknown channel, one of the object's own names among them, is said to be unknown", async () => {
  for (const channel of ["no.such", "__proto__", "constructor", ""]) {
    expect(await dispatch(channel, undefined)).toMatchObject({
      ok: false,
      error: { code: "unknown-channel" },
    });
  }
});

test("a request that does not parse never reaches the handler", async () => {
  for (const payload of [undefined, null, {}, { id: 5 }, { id: "not a ulid" }, "x", []]) {
    expect(await dispatch("draft.open", payload)).toMatchObject({
      ok: false,
      error: { code: "bad-request" },
    });
  }
});

test("a handler gets the request as its schema gives it: trimmed, and no more than was asked for", async () => {
  const request = {
    post: " Пост 1 ",
    crossing: "",
    officer: " Ахметов ",
    pin: PIN,
    withExamples: false,
    admin: true,
  };
  expect(await dispatch("station.setup", request)).toMatchObject({
    ok: true,
    value: { station: { post: "Пост 1" } },
  });
  expect(await dispatch("session.state", undefined)).toMatchObject({
    value: { officer: { name: "Ахметов" } },
  });
});

test("a typed refusal crosses as its code", async () => {
  setUp(desk);
  expect(await dispatch("draft.open", { id: desk.newId() })).toMatchObject({
    ok: false,
    error: { code: "not-found" },
  });
  expect(reported).toEqual([]);
});

test("what nobody foresaw crosses as internal and is reported", async () => {
  const failure = new TypeError("broken");
  const broken = dispatcherWith({
    inUse: inUse({
      screen: () => {
        throw failure;
      },
    }),
  });
  expect(await broken("screening.screen", { lines: lines("обои") })).toEqual({
    ok: false,
    error: { code: "internal", detail: "TypeError: broken" },
  });
  expect(reported).toEqual([["screening.screen", failure]]);
});

test("an answer that is not what the contract says does not cross", async () => {
  const lying = dispatcherWith({ version: JSON.parse("5") });
  expect(await lying("app.info", undefined)).toMatchObject({ ok: false, error: { code: "bad-response" } });
});

test("a cancelled job says so", async () => {
  const bulk = {
    ...contextWith({}).bulk,
    screen: async () => {
      throw new BeketError("cancelled");
    },
  };
  const result = await dispatcherWith({ bulk })("bulk.start", { job: desk.newId(), lines: [] });
  expect(result).toMatchObject({ ok: false, error: { code: "cancelled" } });
});

test("a whole truck: set up, draft, screen, import, decide, find, read, verify", async () => {
  await dispatch("station.setup", {
    post: "Пост 1",
    crossing: "Кайрак",
    officer: "Ахметов",
    pin: PIN,
    withExamples: false,
  });
  const draft = value(await dispatch("draft.create", undefined), "draft");
  expect(
    await dispatch("import.read", { source: { kind: "text", text: "дрон\t8806\nобои\t4814" } }),
  ).toMatchObject({
    value: {
      lines: [
        { description: "дрон", hs: "8806" },
        { description: "обои", hs: "4814" },
      ],
    },
  });
  expect(await dispatch("screening.screen", { lines: lines("дрон") })).toMatchObject({
    value: [{ verdict: "hit" }],
  });
  // Pasted among thousands, and gone again before anything was saved: the log is told all the same.
  const pasted = {
    job: desk.newId(),
    inspection: Object(draft).id,
    lines: [{ id: "9", description: "дрон" }],
  };
  expect(await dispatch("bulk.start", pasted)).toMatchObject({ value: [{ verdict: "hit" }] });
  expect(await dispatch("screening.trace", lines("дрон")[0])).toMatchObject({
    value: { screening: { verdict: "hit" } },
  });
  const inspection = { ...Object(draft), papers: { plate: "777 ABC 01" }, lines: lines("дрон") };
  expect(await dispatch("draft.save", inspection)).toMatchObject({
    ok: true,
    value: { savedAt: expect.any(String) },
  });
  expect(await dispatch("draft.list", undefined)).toMatchObject({
    value: [{ plate: "777 ABC 01", lineCount: 1 }],
  });

  const decision = { kind: "hold", reason: "listed-goods", note: "" };
  const row = value(await dispatch("decision.record", { inspection, decision }), "row");
  expect(row).toMatchObject({ plate: "777 ABC 01", decision: "hold", verdict: "hit" });
  expect(await dispatch("draft.list", undefined)).toEqual({ ok: true, value: [] });
  const filter = { text: "777авс" };
  const page = { filter, sort: NEWEST_FIRST, offset: 0, limit: 10 };
  expect(await dispatch("log.search", page)).toEqual({ ok: true, value: [row] });
  expect(await dispatch("log.count", filter)).toEqual({ ok: true, value: 1 });
  expect(await dispatch("log.entry", { id: Object(row).entry })).toMatchObject({
    value: { entry: { kind: "decision-recorded", payload: { papers: { plate: "777 ABC 01" } } }, bad: null },
  });
  expect(await dispatch("log.verify", undefined)).toEqual({
    ok: true,
    value: { entries: 11, firstBad: null },
  });
  expect(await dispatch("log.story", { inspection: Object(draft).id })).toMatchObject({
    value: {
      entries: [
        { kind: "truck-registered" },
        { kind: "lines-declared" },
        { kind: "hits-gone", payload: { lines: [{ line: { id: "9", description: "дрон" }, now: null }] } },
        { kind: "lines-screened" },
        { kind: "decision-recorded", id: Object(row).entry },
      ],
      bad: [],
    },
  });
  expect(await dispatch("catalogue.category", { id: "multicopters" })).toMatchObject({
    value: { bases: [{ id: "test-basis" }] },
  });
  expect(await dispatch("catalogue.summary", undefined)).toMatchObject({ value: { version: "2026.01.1" } });
  expect(await dispatch("draft.discard", { id: desk.newId() })).toEqual({ ok: true, value: undefined });
});

function value(result: Awaited<ReturnType<Dispatch>>, what: string): unknown {
  if (!result.ok) throw new Error(`${what}: ${result.error.code} ${result.error.detail}`);
  return result.value;
}
