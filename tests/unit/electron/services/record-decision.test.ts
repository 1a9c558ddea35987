import { describe, expect, test } from "vitest";
import { createDraft } from "../../../../electron/services/create-draft.ts";
import { openDraft } from "../../../../electron/services/open-draft.ts";
import { recordDecision } from "../../../../electron/services/record-decision.ts";
import { saveDraft } from "../../../../electron/services/save-draft.ts";
import { verifyLog } from "../../../../electron/services/verify-log.ts";
import { pageOfDecisions } from "../../../../electron/store/queries/decision-page.ts";
import { listDrafts } from "../../../../electron/store/queries/draft.ts";
import { readLogEntry, storedEntriesAfter } from "../../../../electron/store/queries/log-entry.ts";
import type { Decision } from "../../../../shared/schemas/decision.ts";
import { NEWEST_FIRST } from "../../../../shared/schemas/log-filter.ts";
import type { LineScreening } from "../../../../shared/schemas/screening.ts";
import { decisionRequest, evidenceByWord, lines, screenByWord, setUp } from "../../../support/decisions.ts";
import { type TestDesk, testDesk } from "../../../support/desk.ts";
import { SEES_ALL } from "../../../support/viewers.ts";

function readyDesk(): TestDesk {
  const desk = testDesk();
  setUp(desk);
  return desk;
}

const HOLD: Decision = { kind: "hold", reason: "listed-goods", note: "" };
const rowsOf = (desk: TestDesk) =>
  pageOfDecisions(
    desk.db,
    { filter: { text: "" }, sort: NEWEST_FIRST, viewer: SEES_ALL },
    { offset: 0, limit: 100 },
  );
const kinds = (desk: TestDesk) => storedEntriesAfter(desk.db, 0, 100).map(({ kind }) => kind);

describe("a decision", () => {
  test("is an entry that says what was known, a row of the log, and no draft any more", async () => {
    const desk = readyDesk();
    const draft = createDraft(desk);
    desk.setClock("2026-11-23T07:00:00.000Z");
    const request = decisionRequest(desk, {
      id: draft.id,
      lines: lines("обои", "дрон с камера", "чип"),
      decision: HOLD,
    });
    const row = await recordDecision(desk, evidenceByWord(), request);

    expect(row).toEqual({
      entry: row.entry,
      sequence: 3,
      decidedAt: "2026-11-23T07:00:00.000Z",
      plate: "А 123 ВС 77",
      carrier: "ТОО Жол",
      consignee: "",
      officer: "Ахметов А.",
      decision: "hold",
      reason: "listed-goods",
      revision: 0,
      verdict: "hit",
      lineCount: 3,
      hitCount: 1,
      checkCount: 1,
    });
    expect(rowsOf(desk)).toEqual([row]);
    expect(listDrafts(desk.db)).toEqual([]);

    const entry = readLogEntry(desk.db, row.entry);
    expect(entry).toMatchObject({ kind: "decision-recorded", sequence: 3, officer: "Ахметов А." });
    expect(entry?.payload).toMatchObject({
      inspection: draft.id,
      post: "Пост 1",
      papers: request.inspection.papers,
      lines: request.inspection.lines.map((line) => ({ ...line, screening: screenByWord(line) })),
      verdict: "hit",
      decision: HOLD,
      bases: [{ id: "test-basis", list: "list", reference: "ref" }],
      versions: { app: "0.0.1", catalogue: "2026.01.1", matcher: "test" },
    });
    expect(await verifyLog(desk.db)).toEqual({ entries: 3, firstBad: null });
  });

  test("keeps what the matcher of this process says, whatever the page put into the lines", async () => {
    const desk = readyDesk();
    const claimed: LineScreening = { verdict: "clear", matches: [], lowered: [], flags: [], unexplained: [] };
    const forged = lines("дрон").map((line) => ({ ...line, screening: claimed }));
    const row = await recordDecision(
      desk,
      evidenceByWord(),
      decisionRequest(desk, { lines: forged, decision: HOLD }),
    );
    expect(row.verdict).toBe("hit");
    expect(await verifyLog(desk.db)).toMatchObject({ firstBad: null });
  });

  test("with emoji, right-to-left text and half a letter is recorded and stays verifiable", async () => {
    const desk = readyDesk();
    const odd = lines("🚁 груз", "שלום עולם \u202Eabc", "обрыв \ud83d", "\u0000\u0007");
    const row = await recordDecision(desk, evidenceByWord(), decisionRequest(desk, { lines: odd }));
    expect(readLogEntry(desk.db, row.entry)?.payload).toMatchObject({ lines: odd });
    expect(await verifyLog(desk.db)).toMatchObject({ firstBad: null });
  });
});

describe("is refused", () => {
  const refused = async (desk: TestDesk, code: string, changes: Parameters<typeof decisionRequest>[1]) => {
    const before = kinds(desk);
    const request = decisionRequest(desk, changes);
    saveDraft(desk, request.inspection);
    await expect(recordDecision(desk, evidenceByWord(), request)).rejects.toMatchObject({ code });
    expect(kinds(desk)).toEqual(before);
    expect(openDraft(desk.db, request.inspection.id)).toEqual(request.inspection);
  };

  test("where nothing is declared", async () => {
    const desk = readyDesk();
    await refused(desk, "nothing-declared", { lines: [] });
    await refused(desk, "nothing-declared", {
      lines: [{ id: "1", description: "  ", hs: " ", quantity: 5 }],
    });
  });

  test("where nobody has signed in", async () => {
    const desk = { ...readyDesk(), actor: () => ({ name: "" }) };
    await refused(desk, "not-signed-in", {});
  });

  test("before the post is named", async () => {
    const desk = testDesk();
    await expect(recordDecision(desk, evidenceByWord(), decisionRequest(desk))).rejects.toMatchObject({
      code: "not-set-up",
    });
  });

  test("when it releases a hit that is not wholly answered", async () => {
    const desk = readyDesk();
    const hit = { lines: lines("обои", "дрон с камера") };
    const drone = { lineId: "2", category: "multicopters", reason: "different-goods" } as const;
    const camera = { lineId: "2", category: "cameras", reason: "accessory" } as const;
    await refused(desk, "override-needed", hit);
    await refused(desk, "override-needed", {
      ...hit,
      decision: { kind: "release", reason: "goods-examined", note: "" },
    });
    await refused(desk, "override-needed", { ...hit, dismissals: [drone] });
    await refused(desk, "override-needed", { ...hit, dismissals: [{ ...drone, lineId: "1" }, camera] });
    const row = await recordDecision(
      desk,
      evidenceByWord(),
      decisionRequest(desk, { ...hit, dismissals: [drone, camera] }),
    );
    expect(row).toMatchObject({ decision: "release", verdict: "hit" });
  });
});

test("an override releases a hit, and holding or referring needs none", async () => {
  const desk = readyDesk();
  for (const decision of [
    { kind: "release", reason: "override", note: "приказ 5" },
    HOLD,
    { kind: "refer", reason: "expert-needed", note: "" },
  ] as const) {
    const row = await recordDecision(
      desk,
      evidenceByWord(),
      decisionRequest(desk, { lines: lines("дрон"), decision }),
    );
    expect(row).toMatchObject({ decision: decision.kind, verdict: "hit" });
  }
});

test("a check needs no answer", async () => {
  const desk = readyDesk();
  const row = await recordDecision(desk, evidenceByWord(), decisionRequest(desk, { lines: lines("чип") }));
  expect(row).toMatchObject({ decision: "release", verdict: "check", checkCount: 1 });
});

test("an answer to a match that was not made is left out", async () => {
  const desk = readyDesk();
  const stale = { lineId: "1", category: "multicopters", reason: "licensed" } as const;
  const kept = { lineId: "2", category: "chips", reason: "licensed" } as const;
  const row = await recordDecision(
    desk,
    evidenceByWord(),
    decisionRequest(desk, { lines: lines("обои", "чип"), dismissals: [stale, kept] }),
  );
  expect(readLogEntry(desk.db, row.entry)?.payload).toMatchObject({ dismissals: [kept] });
});

describe("decided already", () => {
  test("the same request gives the same row, one after the other and at once", async () => {
    const desk = readyDesk();
    const request = decisionRequest(desk);
    const [first, second] = await Promise.all([
      recordDecision(desk, evidenceByWord(), request),
      recordDecision(desk, evidenceByWord(), structuredClone(request)),
    ]);
    expect(second).toEqual(first);
    desk.setClock("2026-11-24T06:00:00.000Z");
    expect(await recordDecision(desk, evidenceByWord(), request)).toEqual(first);
    expect(kinds(desk)).toEqual(["station-named", "catalogue-loaded", "decision-recorded"]);
  });

  test("another decision, or other goods, are refused", async () => {
    const desk = readyDesk();
    const request = decisionRequest(desk);
    await recordDecision(desk, evidenceByWord(), request);
    const decided = { code: "draft-decided" };
    await expect(
      recordDecision(desk, evidenceByWord(), { ...request, decision: HOLD }),
    ).rejects.toMatchObject(decided);
    const other = { ...request, inspection: { ...request.inspection, lines: lines("обои") } };
    await expect(recordDecision(desk, evidenceByWord(), other)).rejects.toMatchObject(decided);
    expect(rowsOf(desk)).toHaveLength(1);
  });

  test("a save that comes late does not bring the draft back", async () => {
    const desk = readyDesk();
    const request = decisionRequest(desk);
    await recordDecision(desk, evidenceByWord(), request);
    expect(() => saveDraft(desk, request.inspection)).toThrow(
      expect.objectContaining({ code: "draft-decided" }),
    );
    expect(() => openDraft(desk.db, request.inspection.id)).toThrow(
      expect.objectContaining({ code: "draft-decided" }),
    );
    expect(listDrafts(desk.db)).toEqual([]);
  });
});

test("what fails half-way leaves nothing behind", async () => {
  const desk = readyDesk();
  const request = decisionRequest(desk);
  saveDraft(desk, request.inspection);
  // The search row is the last thing but one to be written: a row that is there already makes it fail.
  desk.db.run({ name: "test", sql: "DROP TABLE decision_search" });
  await expect(recordDecision(desk, evidenceByWord(), request)).rejects.toThrow("decision_search");
  expect(kinds(desk)).toEqual(["station-named", "catalogue-loaded"]);
  expect(rowsOf(desk)).toHaveLength(0);
  expect(listDrafts(desk.db)).toHaveLength(1);
});

describe("a clock set back", () => {
  test("is recorded once, and order and search go on", async () => {
    const desk = readyDesk();
    desk.setClock("2026-11-23T10:00:00.000Z");
    await recordDecision(desk, evidenceByWord(), decisionRequest(desk));
    desk.setClock("2020-01-01T00:00:00.000Z");
    const second = await recordDecision(desk, evidenceByWord(), decisionRequest(desk));
    desk.setClock("2020-01-01T00:05:00.000Z");
    const third = await recordDecision(desk, evidenceByWord(), decisionRequest(desk));

    const entries = storedEntriesAfter(desk.db, 2, 100);
    expect(entries.map(({ kind }) => kind)).toEqual([
      "decision-recorded",
      "clock-set-back",
      "decision-recorded",
      "decision-recorded",
    ]);
    expect(entries[1]?.payload).toEqual({
      previous: "2026-11-23T10:00:00.000Z",
      now: "2020-01-01T00:00:00.000Z",
      uptime: 0,
    });
    expect(rowsOf(desk).slice(0, 2)).toEqual([third, second]);
    expect(await verifyLog(desk.db)).toEqual({ entries: 6, firstBad: null });
  });

  test("far ahead is recorded too, and back again", async () => {
    const desk = readyDesk();
    desk.setClock("2036-11-23T10:00:00.000Z");
    await recordDecision(desk, evidenceByWord(), decisionRequest(desk));
    desk.setClock("2026-11-23T10:05:00.000Z");
    await recordDecision(desk, evidenceByWord(), decisionRequest(desk));
    expect(kinds(desk).slice(2)).toEqual([
      "clock-far-ahead",
      "decision-recorded",
      "clock-right-again",
      "decision-recorded",
    ]);
    expect(await verifyLog(desk.db)).toMatchObject({ firstBad: null });
  });

  test("to the same moment is no setting back", async () => {
    const desk = readyDesk();
    await recordDecision(desk, evidenceByWord(), decisionRequest(desk));
    expect(kinds(desk)).not.toContain("clock-set-back");
  });
});
