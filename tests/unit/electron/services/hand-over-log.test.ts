import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { HandOver } from "../../../../electron/documents/hand-over.ts";
import { createLogExports } from "../../../../electron/services/hand-over-log.ts";
import { recordDecision } from "../../../../electron/services/record-decision.ts";
import { storedEntriesAfter } from "../../../../electron/store/queries/log-entry.ts";
import { JOURNAL_GROUPS } from "../../../../shared/log/journal-groups.ts";
import {
  JOURNAL_COLUMNS,
  JOURNAL_STATES,
  journalWordsSchema,
} from "../../../../shared/schemas/journal-export.ts";
import { NEWEST_FIRST } from "../../../../shared/schemas/log-filter.ts";
import { SEES_NOBODY } from "../../../../shared/schemas/viewer.ts";
import { decisionRequest, evidenceByWord, setUp } from "../../../support/decisions.ts";
import { type TestDesk, testDesk } from "../../../support/desk.ts";
import { exportWords } from "../../../support/export-words.ts";
import { testLogReader } from "../../../support/log-reader.ts";
import { SEES_ALL } from "../../../support/viewers.ts";

const WHAT = { filter: { text: "" }, sort: NEWEST_FIRST, format: "csv", words: exportWords() } as const;

async function deskWithTrucks(trucks: number): Promise<TestDesk> {
  const desk = testDesk();
  setUp(desk);
  for (let truck = 0; truck < trucks; truck += 1)
    await recordDecision(desk, evidenceByWord(), decisionRequest(desk));
  return desk;
}

function exporting(desk: TestDesk, outcome: "done" | "cancelled" = "done") {
  const saved: { name: string; text: string }[] = [];
  const refuse = async () => ({ kind: "cancelled" as const });
  const out: HandOver = {
    save: refuse,
    open: refuse,
    async saveFile({ name, file }, leaving) {
      if (outcome === "cancelled") return { kind: outcome };
      leaving();
      saved.push({ name, text: readFileSync(file, "utf8") });
      return { kind: outcome };
    },
  };
  const openReader = () => testLogReader(desk.file);
  return {
    saved,
    exports: createLogExports({ openReader, out, userData: desk.folder, onProgress: () => {} }),
  };
}

const kinds = (desk: TestDesk) => storedEntriesAfter(desk.db, 0, 100).map(({ kind }) => kind);

test("a file that left is recorded, with what was asked for", async () => {
  const desk = await deskWithTrucks(2);
  const { saved, exports } = exporting(desk);
  const what = { ...WHAT, filter: { text: "жол" } };
  expect(await exports.handOver(desk, desk.newId(), { what: what, viewer: SEES_ALL })).toEqual({
    kind: "done",
  });
  expect(saved).toMatchObject([{ name: "beket-log-2026-11-23.csv" }]);
  expect(saved[0]?.text).toContain("А 123 ВС 77");
  expect(storedEntriesAfter(desk.db, 4, 1)).toMatchObject([
    { kind: "log-exported", payload: { format: "csv", rows: 2, filter: { text: "жол" } } },
  ]);
});

test("the journal leaves as it is listed, masked for who does not see drivers, and is recorded", async () => {
  const desk = await deskWithTrucks(0);
  const papers = { ...decisionRequest(desk).inspection.papers, driver: "Сейткали" };
  await recordDecision(desk, evidenceByWord(), decisionRequest(desk, { papers }));
  const { saved, exports } = exporting(desk);
  const words = journalWordsSchema.parse({
    title: "Записи",
    columns: wordsFor(JOURNAL_COLUMNS),
    groups: wordsFor(JOURNAL_GROUPS),
    states: wordsFor(JOURNAL_STATES),
    program: "Сама программа",
  });
  const filter = { group: "trucks" } as const;
  const what = { filter, format: "csv", words } as const;
  const done = await exports.handOverJournal(desk, desk.newId(), { what, viewer: SEES_NOBODY });
  expect(done).toEqual({ kind: "done" });
  expect(saved).toMatchObject([{ name: "beket-journal-2026-11-23.csv" }]);
  const [head = "", ...rows] = (saved[0]?.text ?? "").trim().split("\r\n");
  expect(head).toContain("sequence;time;officer;group;kind;state;entry;says");
  expect(rows).toHaveLength(1);
  expect(rows[0]).toContain(";trucks;decision-recorded;read;");
  expect(rows[0]).not.toContain("Сейткали");
  expect(storedEntriesAfter(desk.db, 3, 1)).toMatchObject([
    { kind: "journal-exported", payload: { filter, format: "csv", rows: 1 } },
  ]);
});

const wordsFor = (codes: readonly string[]) => Object.fromEntries(codes.map((code) => [code, code]));

test("a dialog that was closed leaves nothing in the log", async () => {
  const desk = await deskWithTrucks(1);
  const { exports } = exporting(desk, "cancelled");
  expect(await exports.handOver(desk, desk.newId(), { what: WHAT, viewer: SEES_ALL })).toEqual({
    kind: "cancelled",
  });
  expect(kinds(desk)).not.toContain("log-exported");
});

test("a job that is cancelled ends at once, hands nothing over and records nothing", async () => {
  const desk = await deskWithTrucks(1);
  const { saved, exports } = exporting(desk);
  const job = desk.newId();
  const ended = expect(exports.handOver(desk, job, { what: WHAT, viewer: SEES_ALL })).rejects.toMatchObject({
    code: "cancelled",
  });
  await new Promise((resolve) => setImmediate(resolve));
  exports.cancel(job);
  await ended;
  expect(saved).toEqual([]);
  expect(kinds(desk)).not.toContain("log-exported");
});
