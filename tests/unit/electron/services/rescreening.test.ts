import { expect, test } from "vitest";
import { createScreener } from "../../../../electron/screening/screener.ts";
import { rebuildReadModels } from "../../../../electron/services/rebuild-read-models.ts";
import { recordDecision } from "../../../../electron/services/record-decision.ts";
import { createRescreening } from "../../../../electron/services/rescreening.ts";
import { seeFinding } from "../../../../electron/services/see-finding.ts";
import { verifyLog } from "../../../../electron/services/verify-log.ts";
import { entriesAfter } from "../../../../electron/store/queries/log-entry.ts";
import { putRescreeningDays } from "../../../../electron/store/queries/rescreening.ts";
import { pageOfFindings } from "../../../../electron/store/queries/rescreening-finding.ts";
import { MASK } from "../../../../shared/privacy/mask.ts";
import type { Decision } from "../../../../shared/schemas/decision.ts";
import { isDecision } from "../../../../shared/schemas/log-entry.ts";
import type { Viewer } from "../../../../shared/schemas/viewer.ts";
import { decisionRequest, evidenceByWord, lines } from "../../../support/decisions.ts";
import {
  importHere,
  importingDesk,
  packed,
  storedTables,
  withTelescopes,
} from "../../../support/importing-desk.ts";
import { wordsDir } from "../../../support/lexicon.ts";
import { soon } from "../../../support/soon.ts";
import { SEES_ALL } from "../../../support/viewers.ts";

const RELEASE = { kind: "release", reason: "nothing-listed", note: "" } as const satisfies Decision;
const HOLD = { kind: "hold", reason: "listed-goods", note: "" } as const satisfies Decision;

/** A desk with trucks that were decided by the small catalogue, and the real matcher as the worker. */
async function desk() {
  const open = await importingDesk();
  const words = await wordsDir();
  const asked: number[] = [];
  let hold: Promise<void> = Promise.resolve();
  const create = () =>
    createRescreening(open, {
      inUse: open.inUse,
      openWorker: (catalogue) => {
        const screener = createScreener(catalogue, words);
        return {
          async screen(_job, part) {
            asked.push(part.length);
            await hold;
            return part.map((line) => screener.screen(line));
          },
          close: async () => {},
        };
      },
      pauseMilliseconds: 0,
      report: (error) => {
        throw error;
      },
    });
  const decide = async (description: string, decision: Decision = RELEASE) => {
    const request = decisionRequest(open, { lines: lines("Обои", description), decision });
    return recordDecision(open, evidenceByWord(), request);
  };
  const entries = () => entriesAfter(open.db, 0, 1000).filter(({ kind }) => kind === "rescreening-finished");
  return {
    ...open,
    asked,
    create,
    decide,
    entries,
    holdWorker: () => {
      const gate = Promise.withResolvers<void>();
      hold = gate.promise;
      return gate.resolve;
    },
    toTelescopes: () => importHere(open, open.inUse, packed(withTelescopes())),
  };
}

test("a new version finds what was released; what was held, and old decisions, stay as they are", async () => {
  const open = await desk();
  const released = await open.decide("Телескоп школьный");
  await open.decide("Телескоп школьный", HOLD);
  const before = entriesAfter(open.db, 0, 1000);
  const rescreening = open.create();
  rescreening.start();
  await rescreening.settled();
  open.toTelescopes();
  rescreening.start();
  await rescreening.settled();

  const { findings, total } = pageOfFindings(open.db, { seen: false, offset: 0, limit: 10 }, SEES_ALL);
  expect(total).toBe(1);
  expect(findings).toMatchObject([
    {
      entry: released.entry,
      plate: "А 123 ВС 77",
      officer: "Ахметов А.",
      lineId: "2",
      from: "clear",
      to: "hit",
      version: "2026.02.1",
      matches: [{ category: "telescopes", terms: ["телескоп"] }],
    },
  ]);
  expect(open.entries().at(-1)).toMatchObject({
    officer: "",
    payload: { catalogue: "2026.02.1", trucks: 2, lines: 4, changed: 2, ended: "done" },
  });
  expect(entriesAfter(open.db, 0, before.length)).toEqual(before);
  expect(await verifyLog(open.db)).toMatchObject({ firstBad: null });
});

test("a finding keeps its carrier back from who may not see that truck", async () => {
  const open = await desk();
  await open.decide("Телескоп");
  const decisions = entriesAfter(open.db, 0, 1000).filter(isDecision);
  const shown = decisions.map(({ payload }) => payload.inspection);
  open.toTelescopes();
  const rescreening = open.create();
  rescreening.start();
  await rescreening.settled();
  const carriers = (viewer: Viewer) =>
    pageOfFindings(open.db, { seen: false, offset: 0, limit: 10 }, viewer).findings.map(
      ({ carrier }) => carrier,
    );
  expect(carriers(SEES_ALL)).toEqual(["ТОО Жол"]);
  const colleague = { officer: "01KAQ00000000000000000000Z", shown: [] };
  for (const sight of ["needed", "asked"] as const) {
    expect(carriers({ sight, ...colleague })).toEqual([MASK]);
    expect(carriers({ sight, ...colleague, shown })).toEqual(["ТОО Жол"]);
  }
});

test("only the trucks of the last days are screened, and none where they are set to 0", async () => {
  const open = await desk();
  await open.decide("Телескоп");
  open.setClock("2026-12-10T06:00:00.000Z");
  await open.decide("Телескоп");
  putRescreeningDays(open.db, 7);
  open.toTelescopes();
  const rescreening = open.create();
  rescreening.start();
  await rescreening.settled();
  expect(rescreening.state()).toMatchObject({ trucks: 1, total: 1, findings: 1, running: false });

  putRescreeningDays(open.db, 0);
  importHere(open, open.inUse, packed(withTelescopes("2026.03.1")));
  rescreening.start();
  await rescreening.settled();
  expect(open.entries()).toHaveLength(1);
});

test("what was cut off goes on after a restart, and no truck is found twice", async () => {
  const open = await desk();
  for (let truck = 0; truck < 30; truck += 1) await open.decide("Телескоп");
  open.toTelescopes();
  const letGo = open.holdWorker();
  const first = open.create();
  first.start();
  await soon(() => expect(open.asked).toHaveLength(1));
  const stopped = first.stop();
  letGo();
  await stopped;
  expect(first.state()).toMatchObject({ running: true, trucks: 0, total: 30 });

  const second = open.create();
  second.start();
  await second.settled();
  expect(second.state()).toMatchObject({ running: false, trucks: 30, findings: 30 });
  expect(pageOfFindings(open.db, { seen: false, offset: 0, limit: 100 }, SEES_ALL).total).toBe(30);
  second.start();
  await second.settled();
  expect(open.entries()).toHaveLength(1);
});

test("a cancelled run says so in the log, with what it had found", async () => {
  const open = await desk();
  for (let truck = 0; truck < 30; truck += 1) await open.decide("Телескоп");
  open.toTelescopes();
  const letGo = open.holdWorker();
  const rescreening = open.create();
  rescreening.start();
  await soon(() => expect(open.asked).toHaveLength(1));
  rescreening.cancel();
  letGo();
  await rescreening.settled();
  expect(open.entries()).toMatchObject([{ payload: { ended: "cancelled", trucks: 20 } }]);
  expect(rescreening.state().running).toBe(false);
});

test("another version in the middle ends the run and begins its own", async () => {
  const open = await desk();
  await open.decide("Телескоп");
  open.toTelescopes();
  const letGo = open.holdWorker();
  const rescreening = open.create();
  rescreening.start();
  await soon(() => expect(open.asked).toHaveLength(1));
  importHere(open, open.inUse, packed(withTelescopes("2026.03.1")));
  rescreening.start();
  letGo();
  await rescreening.settled();
  expect(open.entries()).toMatchObject([
    { payload: { catalogue: "2026.02.1", ended: "superseded", findings: [] } },
    { payload: { catalogue: "2026.03.1", ended: "done", trucks: 1 } },
  ]);
});

test("a finding is looked at once, with a note, and the tables can be made again", async () => {
  const open = await desk();
  await open.decide("Телескоп");
  open.toTelescopes();
  const rescreening = open.create();
  rescreening.start();
  await rescreening.settled();
  const [finding] = pageOfFindings(open.db, { seen: false, offset: 0, limit: 10 }, SEES_ALL).findings;
  const id = finding?.id ?? "";
  seeFinding(open, { id, note: "Письмо в Актобе" });
  expect(() => seeFinding(open, { id, note: "" })).toThrow(expect.objectContaining({ code: "not-found" }));
  expect(pageOfFindings(open.db, { seen: true, offset: 0, limit: 10 }, SEES_ALL).findings).toMatchObject([
    { id, note: "Письмо в Актобе", seenBy: "Ахметов А." },
  ]);
  const before = storedTables(open);
  rebuildReadModels(open.db);
  expect(storedTables(open)).toEqual(before);
});
