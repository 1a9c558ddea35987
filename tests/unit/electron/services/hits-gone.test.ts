import { beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { appendEntry } from "../../../../electron/services/append-entry.ts";
import { createDraft } from "../../../../electron/services/create-draft.ts";
import { decideTruck } from "../../../../electron/services/decide-truck.ts";
import type { Actor } from "../../../../electron/services/desk.ts";
import { noteSeenHits } from "../../../../electron/services/note-seen-hits.ts";
import type { Evidence } from "../../../../electron/services/record-decision.ts";
import { settleTruck } from "../../../../electron/services/settle-truck.ts";
import { withdrawTruck } from "../../../../electron/services/withdraw-truck.ts";
import { listSeenHits } from "../../../../electron/store/queries/seen-hit.ts";
import type { DeclaredLine } from "../../../../shared/schemas/line.ts";
import { decisionRequest, evidenceByWord, lines, screenByWord, setUp } from "../../../support/decisions.ts";
import { type TestDesk, testDesk } from "../../../support/desk.ts";
import { truckStories } from "../../../support/truck-stories.ts";
import { editStore } from "../../../support/whole-store.ts";

let desk: TestDesk;
beforeEach(() => {
  desk = testDesk();
  setUp(desk);
});

const { settle, story, lastOf, truck } = truckStories(() => desk);
const evidenceOfNothing: Evidence["screen"] = async (some) =>
  some.map(() => ({ verdict: "clear", matches: [], lowered: [], flags: [], unexplained: [] }));

describe("a hit that leaves the lines before the decision", () => {
  const shown = (id: string, ...some: DeclaredLine[]) =>
    noteSeenHits(
      { ...desk, actor: () => officer },
      { lines: some, inspection: id },
      some.map((line) => screenByWord(line)),
    );
  let officer: Actor;
  beforeEach(() => {
    officer = { id: desk.newId(), name: "Ким" };
    desk.db.transaction("test", () => {
      const payload = { officer: officer.id ?? "", name: "Ким", role: "inspector" } as const;
      appendEntry(desk, { kind: "officer-added", payload });
    });
  });
  const gone = (inspection: { id: string }) =>
    story(inspection).flatMap(({ kind, payload }) => (kind === "hits-gone" ? payload.lines : []));
  const drone = { id: "2", description: "дрон", hs: "880622" };
  const hit = { line: drone, verdict: "hit", categories: ["multicopters"] };
  const title = { ru: "multicopters", kk: "multicopters", en: "multicopters" };
  const left = { ...hit, titles: { multicopters: title } };

  test("and was told to the log: taken out, or reworded to ordinary goods", async () => {
    const inspection = truck({ lines: [...lines("дрон"), drone] });
    await settle(inspection);
    const words = lines("игрушка");
    await decideTruck(desk, evidenceByWord(), decisionRequest(desk, { ...inspection, lines: words }));
    expect(gone(inspection)).toEqual([
      { ...left, line: { id: "1", description: "дрон" }, now: "игрушка" },
      { ...left, now: null },
    ]);
    expect(lastOf(inspection)?.kind).toBe("decision-recorded");
  });

  test("is none where the line stays a hit of the same goods, or another catalogue sees none", async () => {
    const inspection = truck({ lines: [drone] });
    await settle(inspection);
    await settle({ ...inspection, lines: [{ ...drone, description: "дрон DJI, 2 шт" }] });
    const blind = { ...evidenceByWord(), screen: evidenceOfNothing };
    await settleTruck(desk, blind, { ...inspection, lines: [{ ...drone, description: "дрон DJI, 2 шт" }] });
    expect(gone(inspection)).toEqual([]);
  });

  test("and was only shown to the officer: told with the truck, once", async () => {
    const draft = createDraft(desk);
    shown(draft.id, drone);
    shown(draft.id, drone);
    const now = { ...draft, lines: lines("обои") };
    await settle(now);
    await settle(now);
    expect(story(draft).map(({ kind }) => kind)).toEqual([
      "truck-registered",
      "lines-declared",
      "hits-gone",
      "lines-screened",
    ]);
    expect(gone(draft)).toEqual([{ ...left, now: null }]);
  });

  test("and was shown last before a kill or a full disk: within a second it is on the disk, or waits on", () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const draft = createDraft(desk);
    shown(draft.id, drone);
    expect(listSeenHits(desk.db, draft.id)).toEqual([]);
    vi.advanceTimersByTime(1_000);
    expect(listSeenHits(desk.db, draft.id)).toEqual([hit]);
    shown(draft.id, { ...drone, id: "3" });
    editStore(
      desk.file,
      "CREATE TRIGGER full BEFORE INSERT ON seen_hit BEGIN SELECT RAISE(ABORT, 'full'); END",
    );
    vi.advanceTimersByTime(1_000);
    editStore(desk.file, "DROP TRIGGER full");
    desk.seenHits.flush();
    expect(listSeenHits(desk.db, draft.id)).toHaveLength(2);
  });

  test("is none while a word is typed on; a hit of the code alone is one when the code goes", async () => {
    const draft = createDraft(desk);
    shown(draft.id, { id: "1", description: "дрон" }, { id: "1", description: "дрон на" }, drone);
    await settle({
      ...draft,
      lines: [
        { id: "1", description: "дрон надувной" },
        { ...drone, hs: "950300" },
      ],
    });
    expect(gone(draft)).toEqual([]);
    const toy = { ...truck(), id: createDraft(desk).id };
    shown(toy.id, drone);
    const reworded = { id: "2", description: "дрон", hs: "950300" };
    await settleTruck(
      desk,
      { ...evidenceByWord(), screen: evidenceOfNothing },
      { ...toy, lines: [reworded] },
    );
    expect(gone(toy)).toEqual([{ ...left, now: "дрон" }]);
  });

  test("asks for a code when the truck is withdrawn, although its lines are empty", async () => {
    const draft = createDraft(desk);
    shown(draft.id, drone);
    const withdrawal = { id: draft.id, reason: "Ошибка" };
    await expect(withdrawTruck(desk, evidenceByWord(), withdrawal)).rejects.toMatchObject({
      code: "withdrawal-code-missing",
    });
    await withdrawTruck(desk, evidenceByWord(), { ...withdrawal, code: "other" });
    expect(lastOf(draft)?.payload).toMatchObject({ open: { code: "other", lines: [hit] } });
  });
});
