import { beforeEach, describe, expect, test } from "vitest";
import { decideTruck } from "../../../../electron/services/decide-truck.ts";
import { openDraft } from "../../../../electron/services/open-draft.ts";
import { rebuildReadModels } from "../../../../electron/services/rebuild-read-models.ts";
import { reopenTruck } from "../../../../electron/services/reopen-truck.ts";
import { verifyStore } from "../../../../electron/services/verify-store.ts";
import { withdrawTruck } from "../../../../electron/services/withdraw-truck.ts";
import { pageOfDecisions } from "../../../../electron/store/queries/decision-page.ts";
import { readTruck } from "../../../../electron/store/queries/truck.ts";
import type { Inspection } from "../../../../shared/schemas/inspection.ts";
import { NEWEST_FIRST } from "../../../../shared/schemas/log-filter.ts";
import { decisionRequest, evidenceByWord, lines, setUp } from "../../../support/decisions.ts";
import { type TestDesk, testDesk } from "../../../support/desk.ts";
import { truckStories } from "../../../support/truck-stories.ts";
import { SEES_ALL } from "../../../support/viewers.ts";
import { wholeStore } from "../../../support/whole-store.ts";

let desk: TestDesk;
beforeEach(() => {
  desk = testDesk();
  setUp(desk);
});

const { settle, story, lastOf, truck } = truckStories(() => desk);

describe("a revision", () => {
  const HOLD = { kind: "hold", reason: "listed-goods", note: "" } as const;
  const RELEASE = { kind: "release", reason: "goods-examined", note: "" } as const;

  async function held() {
    const request = decisionRequest(desk, { lines: lines("обои", "камера"), decision: HOLD });
    const row = await decideTruck(desk, evidenceByWord(), request);
    return { row, reopened: reopenTruck(desk, request.inspection.id) };
  }

  test("is a new entry that points to the old, which stays; the list and the search follow", async () => {
    const { row, reopened } = await held();
    const inspection = { ...reopened, lines: lines("обои", "кисть") };
    const revised = await decideTruck(desk, evidenceByWord(), {
      inspection,
      decision: RELEASE,
      revisionReason: "Осмотрено",
    });
    expect(revised).toMatchObject({ decision: "release", revision: 1 });
    const entries = story(inspection).filter(({ kind }) => kind.startsWith("decision"));
    expect(entries).toMatchObject([
      { kind: "decision-recorded", id: row.entry, payload: { decision: HOLD } },
      {
        kind: "decision-revised",
        payload: { revises: row.entry, revision: 1, revisionReason: "Осмотрено", decision: RELEASE },
      },
    ]);
    const found = (text: string) =>
      pageOfDecisions(
        desk.db,
        { filter: { text }, sort: NEWEST_FIRST, viewer: SEES_ALL },
        { offset: 0, limit: 10 },
      );
    expect(found("")).toEqual([revised]);
    expect(found("кисть")).toEqual([revised]);
    expect(found("камера")).toEqual([]);
    expect(await verifyStore(desk.file, { whole: true })).toMatchObject({ firstBad: null });
    const before = wholeStore(desk.file);
    rebuildReadModels(desk.db);
    expect(wholeStore(desk.file)).toEqual(before);
  });

  test("can itself be revised, and only the decision in force", async () => {
    const { row, reopened } = await held();
    const request = { inspection: reopened, decision: RELEASE, revisionReason: "Осмотрено" };
    const first = await decideTruck(desk, evidenceByWord(), request);
    expect(await decideTruck(desk, evidenceByWord(), request)).toEqual(first);
    await expect(decideTruck(desk, evidenceByWord(), { ...request, decision: HOLD })).rejects.toMatchObject({
      code: "draft-decided",
    });
    const again = reopenTruck(desk, reopened.id);
    expect(again.revises).toBe(first.entry);
    const second = await decideTruck(desk, evidenceByWord(), {
      inspection: again,
      decision: { kind: "seize", reason: "hidden-goods", note: "" },
      revisionReason: "Найден тайник",
    });
    expect(second).toMatchObject({ decision: "seize", revision: 2 });
    expect(second.sequence).toBeGreaterThan(row.sequence);
    expect(readTruck(desk.db, reopened.id)?.state).toBe("seized");
  });

  test("without a reason is refused, and so is one of a truck that was never decided", async () => {
    const { reopened } = await held();
    const revise = (inspection: Inspection, revisionReason?: string) =>
      decideTruck(desk, evidenceByWord(), { inspection, decision: RELEASE, revisionReason });
    await expect(revise(reopened)).rejects.toMatchObject({ code: "reason-missing" });
    await expect(revise({ ...truck(), revises: desk.newId() }, "да")).rejects.toMatchObject({
      code: "not-found",
    });
    expect(openDraft(desk.db, reopened.id)).toEqual(reopened);
  });

  test("that is given up leaves the decision in force, and an entry", async () => {
    const { row, reopened } = await held();
    await settle({ ...reopened, papers: { ...reopened.papers, plate: "999 ZZZ 01" } });
    expect(readTruck(desk.db, reopened.id)?.plate).toBe("999 ZZZ 01");
    await withdrawTruck(desk, evidenceByWord(), { id: reopened.id, reason: "Ошибся машиной" });
    expect(lastOf(reopened)?.payload).toMatchObject({ revises: row.entry });
    expect(readTruck(desk.db, reopened.id)).toMatchObject({ state: "held", plate: "А 123 ВС 77" });
    expect(
      pageOfDecisions(
        desk.db,
        { filter: { text: "" }, sort: NEWEST_FIRST, viewer: SEES_ALL },
        { offset: 0, limit: 10 },
      ),
    ).toEqual([row]);
    expect(await verifyStore(desk.file, { whole: false })).toMatchObject({ firstBad: null });
  });
});
