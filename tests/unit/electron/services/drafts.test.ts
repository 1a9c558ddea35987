import { expect, test } from "vitest";
import { createDraft } from "../../../../electron/services/create-draft.ts";
import { openDraft } from "../../../../electron/services/open-draft.ts";
import { saveDraft } from "../../../../electron/services/save-draft.ts";
import { listDrafts, removeDraft } from "../../../../electron/store/queries/draft.ts";
import { decisionRequest, lines, setUp } from "../../../support/decisions.ts";
import { testDesk } from "../../../support/desk.ts";

test("a new truck is in the store before anything is typed", () => {
  const desk = testDesk();
  setUp(desk);
  const draft = createDraft(desk);
  expect(openDraft(desk.db, draft.id)).toEqual(draft);
  expect(listDrafts(desk.db)).toEqual([
    {
      id: draft.id,
      plate: "",
      carrier: "",
      lineCount: 0,
      startedAt: draft.startedAt,
      savedAt: draft.startedAt,
    },
  ]);
});

test("a save keeps all that was typed, to the half letter, and says when", () => {
  const desk = testDesk();
  setUp(desk);
  const { inspection } = decisionRequest(desk, { lines: lines("обои", "", "🚁 \ud83d \u202Eabc\u0000") });
  saveDraft(desk, inspection);
  desk.setClock("2026-11-23T07:00:00.000Z");
  const later = {
    ...inspection,
    lines: [...inspection.lines, { id: "4", description: "клей", quantity: 0.1 }],
  };
  expect(saveDraft(desk, later)).toEqual({ savedAt: "2026-11-23T07:00:00.000Z" });
  expect(openDraft(desk.db, inspection.id)).toEqual(later);
  expect(listDrafts(desk.db)).toMatchObject([
    { plate: "А 123 ВС 77", carrier: "ТОО Жол", lineCount: 4, savedAt: "2026-11-23T07:00:00.000Z" },
  ]);
});

test("answers to matches are part of the draft: a killed process does not ask them again", () => {
  const desk = testDesk();
  setUp(desk);
  const { inspection } = decisionRequest(desk, {
    lines: lines("дрон"),
    dismissals: [{ lineId: "1", category: "drones", reason: "different-goods" }],
  });
  saveDraft(desk, inspection);
  expect(openDraft(desk.db, inspection.id).dismissals).toEqual(inspection.dismissals);
});

test("a save does not move a truck in the list, and the newest comes first", () => {
  const desk = testDesk();
  setUp(desk);
  const first = createDraft(desk);
  desk.setClock("2026-11-23T07:00:00.000Z");
  const second = createDraft(desk);
  desk.setClock("2026-11-23T08:00:00.000Z");
  saveDraft(desk, first);
  expect(listDrafts(desk.db).map(({ id }) => id)).toEqual([second.id, first.id]);
});

test("a discarded truck is gone; one that never was is not found", () => {
  const desk = testDesk();
  setUp(desk);
  const draft = createDraft(desk);
  removeDraft(desk.db, draft.id);
  expect(listDrafts(desk.db)).toEqual([]);
  expect(() => openDraft(desk.db, draft.id)).toThrow(expect.objectContaining({ code: "not-found" }));
});

test("there are no trucks before the post is named", () => {
  expect(() => createDraft(testDesk())).toThrow(expect.objectContaining({ code: "not-set-up" }));
});
