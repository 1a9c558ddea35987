import { beforeEach, expect, test } from "vitest";
import { PROGRAM } from "../../../../electron/services/acting.ts";
import { appendEntry } from "../../../../electron/services/append-entry.ts";
import { eraseExpired } from "../../../../electron/services/erase-expired.ts";
import { recordDecision } from "../../../../electron/services/record-decision.ts";
import { saveRetention } from "../../../../electron/services/save-retention.ts";
import { MASK } from "../../../../shared/privacy/mask.ts";
import type { JournalPage, JournalRow } from "../../../../shared/schemas/journal.ts";
import type { JournalFilter } from "../../../../shared/schemas/journal-filter.ts";
import type { Viewer } from "../../../../shared/schemas/viewer.ts";
import { decisionRequest, evidenceByWord, setUp } from "../../../support/decisions.ts";
import { type TestDesk, testDesk } from "../../../support/desk.ts";
import { testLogReader } from "../../../support/log-reader.ts";
import { SUPERVISOR } from "../../../support/open-desk.ts";
import { SEES_ALL } from "../../../support/viewers.ts";
import { editStore } from "../../../support/whole-store.ts";

const AUDITOR: Viewer = { sight: "asked", officer: "01KAQ00000000000000000000B", shown: [] };

let desk: TestDesk;
beforeEach(() => {
  desk = testDesk();
  setUp(desk);
});

interface Options {
  viewer?: Viewer;
  limit?: number;
  before?: number | undefined;
}

function journalOf({ file }: TestDesk) {
  const reader = testLogReader(file);
  return (filter: JournalFilter = {}, options: Options = {}) =>
    reader.ask("journal", { filter, viewer: SEES_ALL, limit: 100, ...options });
}

const kindOf = ({ content }: JournalRow) => (content.state === "read" ? content.entry.kind : content.state);
const kinds = ({ rows }: JournalPage) => rows.map(kindOf);

const append = (entry: Parameters<typeof appendEntry>[1], actor = desk.actor()) =>
  desk.db.transaction("test", () => appendEntry({ ...desk, actor: () => actor }, entry));
const idleLock = (minutes: number) => append({ kind: "idle-lock-set", payload: { minutes } });
const backup = () =>
  append({ kind: "backup-made", payload: { file: "b.sqlite", sha256: "0", lastSequence: 1 } }, PROGRAM);

test("every entry is there, the newest first, page after page without a gap or a double", async () => {
  const journal = journalOf(desk);
  await recordDecision(desk, evidenceByWord(), decisionRequest(desk));
  idleLock(5);
  const all = await journal();
  expect(kinds(all).slice(0, 2)).toEqual(["idle-lock-set", "decision-recorded"]);
  expect(kinds(all)).toContain("station-named");
  expect(all.next).toBeNull();

  const sequences: number[] = [];
  let before: number | undefined;
  do {
    const { rows, next } = await journal({}, { limit: 2, before });
    sequences.push(...rows.map(({ sequence }) => sequence));
    before = next ?? undefined;
  } while (before !== undefined);
  expect(sequences).toEqual(Array.from({ length: all.rows.length }, (_, i) => all.rows.length - i));
});

test("only what an entry is about, and only whose it is", async () => {
  const journal = journalOf(desk);
  await recordDecision(desk, evidenceByWord(), decisionRequest(desk));
  idleLock(5);
  backup();
  expect(kinds(await journal({ group: "backups" }))).toEqual(["backup-made"]);
  expect(kinds(await journal({ group: "settings" }))).toEqual(["idle-lock-set", "station-named"]);
  expect(kinds(await journal({ group: "trucks" }))).toEqual(["decision-recorded"]);
  expect(kinds(await journal({ group: "faults" }))).toEqual([]);
  expect(kinds(await journal({ officer: null }))).toContain("backup-made");
  expect(kinds(await journal({ officer: null }))).not.toContain("idle-lock-set");
  expect(kinds(await journal({ group: "settings", officer: SUPERVISOR.id }))).toContain("idle-lock-set");
  expect(kinds(await journal({ officer: AUDITOR.officer }))).toEqual([]);
});

test("only from some moment to another, also where the clock was wrong in between", async () => {
  const journal = journalOf(desk);
  desk.setClock("2026-11-25T10:00:00.000Z");
  idleLock(5);
  desk.setClock("2026-11-24T10:00:00.000Z");
  idleLock(6);
  desk.setClock("2026-11-25T12:00:00.000Z");
  idleLock(7);
  const minutes = ({ rows }: JournalPage) =>
    rows.flatMap(({ content }) =>
      content.state === "read" && content.entry.kind === "idle-lock-set"
        ? [content.entry.payload.minutes]
        : [],
    );
  const noon = "2026-11-25T11:00:00.000Z";
  expect(minutes(await journal({ since: "2026-11-25T00:00:00.000Z" }))).toEqual([7, 5]);
  expect(minutes(await journal({ since: "2026-11-24T00:00:00.000Z", until: noon }))).toEqual([6, 5]);
  expect(minutes(await journal({ since: noon, group: "settings" }))).toEqual([7]);
  expect((await journal({ until: "2020-01-01T00:00:00.000Z" })).rows).toEqual([]);
  expect(kinds(await journal({ group: "faults" }))).toContain("clock-set-back");
});

test("a driver and a carrier are masked from who does not see them", async () => {
  const journal = journalOf(desk);
  const papers = { ...decisionRequest(desk).inspection.papers, driver: "Тайнов" };
  const request = decisionRequest(desk, { papers });
  await recordDecision(desk, evidenceByWord(), request);
  expect(JSON.stringify(await journal())).toContain("Тайнов");
  const masked = JSON.stringify(await journal({}, { viewer: AUDITOR }));
  expect(masked).not.toContain("Тайнов");
  expect(masked).toContain(MASK);
  const asked = { ...AUDITOR, shown: [request.inspection.id] };
  expect(JSON.stringify(await journal({}, { viewer: asked }))).toContain("Тайнов");
});

test("what was erased, and what can't be read, keeps its place", async () => {
  const journal = journalOf(desk);
  await recordDecision(desk, evidenceByWord(), decisionRequest(desk));
  desk.setClock("2027-11-23T06:00:00.000Z");
  saveRetention(desk, { trucks: 2, access: null });
  await eraseExpired(desk);
  idleLock(5);
  editStore(
    desk.file,
    `DROP TRIGGER log_entry_no_update;
     UPDATE log_entry SET payload = '{}' WHERE kind = 'idle-lock-set'`,
  );
  const { rows } = await journal();
  expect(kinds({ rows, next: null })).toEqual(expect.arrayContaining(["erased", "unreadable"]));
  expect(rows.map(({ sequence }) => sequence)).toEqual(rows.map((_, i) => rows.length - i));
  expect(rows.filter(({ altered }) => altered).map(kindOf)).toEqual(["unreadable"]);
});
