import { beforeEach, describe, expect, test } from "vitest";
import { createDraft } from "../../../../electron/services/create-draft.ts";
import { decideTruck } from "../../../../electron/services/decide-truck.ts";
import { listQueue } from "../../../../electron/services/list-queue.ts";
import { openDraft } from "../../../../electron/services/open-draft.ts";
import { registerTruck } from "../../../../electron/services/register-truck.ts";
import { reopenTruck } from "../../../../electron/services/reopen-truck.ts";
import { saveDraft } from "../../../../electron/services/save-draft.ts";
import { settleTruck } from "../../../../electron/services/settle-truck.ts";
import { takeNextTruck, takeTruck } from "../../../../electron/services/take-truck.ts";
import { withdrawTruck } from "../../../../electron/services/withdraw-truck.ts";
import { writeDrawShare } from "../../../../electron/store/queries/setting.ts";
import { readTruck } from "../../../../electron/store/queries/truck.ts";
import type { WithdrawalReason } from "../../../../shared/schemas/entries/truck.ts";
import type { LogEntry } from "../../../../shared/schemas/log-entry.ts";
import { decisionRequest, evidenceByWord, lines, setUp } from "../../../support/decisions.ts";
import { type TestDesk, testDesk } from "../../../support/desk.ts";
import { truckStories } from "../../../support/truck-stories.ts";

let desk: TestDesk;
beforeEach(() => {
  desk = testDesk();
  setUp(desk);
});

const { settle, story, lastOf, truck } = truckStories(() => desk);
const kinds = (entries: LogEntry[]) => entries.map(({ kind }) => kind);

describe("the queue", () => {
  test("takes a truck by its plate, and gives out the one that waited longest, whatever its lane", async () => {
    const evidence = evidenceByWord();
    const first = registerTruck(desk, evidence, { plate: "111 AAA 01", carrier: "" });
    desk.setClock("2026-11-23T07:00:00.000Z");
    const second = truck({ lines: lines("дрон") });
    await settle(second, { source: { how: "typed" }, state: "waiting" });
    expect(listQueue(desk.db).rows).toMatchObject([
      { inspection: first.id, state: "waiting", plate: "111 AAA 01", lane: "yellow", verdict: null },
      { inspection: second.id, state: "waiting", lane: "red", verdict: "hit", lines: 1 },
    ]);
    expect(takeNextTruck(desk).id).toBe(first.id);
    expect(lastOf(first)).toMatchObject({ kind: "truck-moved", payload: { state: "in-inspection" } });
    expect(takeNextTruck(desk).id).toBe(second.id);
    const fresh = takeNextTruck(desk);
    expect([first.id, second.id]).not.toContain(fresh.id);
    expect(story(fresh)).toEqual([]);
  });

  test("a truck is taken once, and opened again as often as one likes", () => {
    const { id } = registerTruck(desk, evidenceByWord(), { plate: "111 AAA 01", carrier: "" });
    takeTruck(desk, id);
    takeTruck(desk, id);
    expect(kinds(story({ id }))).toEqual(["truck-registered", "truck-moved"]);
  });

  test("a share of green trucks is drawn, and the log says which share was in force", async () => {
    const drawing = { ...desk, lot: () => 0.19 };
    writeDrawShare(desk.db, 0.2);
    const [green, red] = [truck(), truck({ lines: lines("дрон") })];
    await settleTruck(drawing, evidenceByWord(), green);
    await settleTruck(drawing, evidenceByWord(), red);
    expect(story(green)[0]?.payload).toMatchObject({
      lane: "random",
      why: ["drawn"],
      draw: { share: 0.2, drawn: true },
    });
    expect(story(red)[0]?.payload).toMatchObject({ lane: "red", draw: { drawn: true } });
    const left = truck();
    await settleTruck({ ...desk, lot: () => 0.2 }, evidenceByWord(), left);
    expect(story(left)[0]?.payload).toMatchObject({ lane: "green", draw: { share: 0.2, drawn: false } });
  });

  test("a plate that is held makes the next truck of that plate yellow", async () => {
    const hold = { kind: "hold", reason: "papers-missing", note: "" } as const;
    await decideTruck(desk, evidenceByWord(), decisionRequest(desk, { decision: hold }));
    const again = truck({ papers: { ...truck().papers, plate: "a123bc77" } });
    await settle(again);
    expect(story(again)[0]?.payload).toMatchObject({ lane: "yellow", why: ["stopped-before"] });
  });

  test("held trucks stay in it until they are decided otherwise", async () => {
    const hold = { kind: "hold", reason: "papers-missing", note: "" } as const;
    const row = await decideTruck(desk, evidenceByWord(), decisionRequest(desk, { decision: hold }));
    expect(listQueue(desk.db)).toMatchObject({
      rows: [{ state: "held", entry: row.entry, revising: false }],
      counts: { held: 1 },
    });
    const [held] = listQueue(desk.db).rows;
    const reopened = reopenTruck(desk, held?.inspection ?? "");
    expect(listQueue(desk.db).rows).toMatchObject([{ state: "in-inspection", revising: true }]);
    await decideTruck(desk, evidenceByWord(), {
      inspection: reopened,
      decision: { kind: "release", reason: "goods-examined", note: "" },
      revisionReason: "Бумаги привезли",
    });
    expect(listQueue(desk.db)).toMatchObject({ rows: [], counts: {} });
  });
});

describe("a truck taken out of work", () => {
  const withdraw = ({ id }: { id: string }, reason: string, code?: WithdrawalReason) =>
    withdrawTruck(desk, evidenceByWord(), { id, reason, code });

  test("is an entry with a reason, once the log knows it", async () => {
    const inspection = truck();
    await settle(inspection);
    await expect(withdraw(inspection, " ")).rejects.toMatchObject({ code: "reason-missing" });
    await withdraw(inspection, "Уехал назад");
    expect(lastOf(inspection)).toMatchObject({
      kind: "truck-withdrawn",
      payload: { reason: "Уехал назад", papers: inspection.papers },
    });
    expect(readTruck(desk.db, inspection.id)?.state).toBe("withdrawn");
    expect(listQueue(desk.db).rows).toEqual([]);
  });

  test("needs a code as soon as a hit has no answer, and the hits stay in the log with it", async () => {
    const inspection = truck({ lines: lines("обои", "дрон") });
    await settle(inspection);
    await expect(withdraw(inspection, "Уехал назад")).rejects.toMatchObject({
      code: "withdrawal-code-missing",
    });
    expect(lastOf(inspection)?.kind).toBe("lines-screened");
    await withdraw(inspection, "Уехал назад", "turned-back");
    const line = { id: "2", description: "дрон" };
    expect(lastOf(inspection)?.payload).toMatchObject({
      reason: "Уехал назад",
      open: { code: "turned-back", lines: [{ line, verdict: "hit", categories: ["multicopters"] }] },
    });
  });

  test("needs none where every hit is answered", async () => {
    const dismissals = [{ lineId: "1", category: "multicopters", reason: "accessory" } as const];
    const inspection = truck({ lines: lines("дрон"), dismissals });
    await settle(inspection);
    await withdraw(inspection, "Уехал назад");
    expect(lastOf(inspection)).toMatchObject({ kind: "truck-withdrawn" });
    expect(lastOf(inspection)?.payload).not.toHaveProperty("open");
  });

  test("with a hit that the log had not been told of is told of it first", async () => {
    const draft = createDraft(desk);
    saveDraft(desk, { ...draft, lines: lines("дрон") });
    await expect(withdraw(draft, "Ошибка")).rejects.toMatchObject({ code: "withdrawal-code-missing" });
    expect(story(draft)).toEqual([]);
    await withdraw(draft, "Ошибка", "entered-by-mistake");
    expect(story(draft).map(({ kind }) => kind)).toEqual([
      "truck-registered",
      "lines-declared",
      "lines-screened",
      "truck-withdrawn",
    ]);
  });

  test("is not brought back by what was under way meanwhile", async () => {
    const inspection = truck();
    await settle(inspection);
    await withdraw(inspection, "Уехал назад");
    await expect(settle(inspection)).rejects.toMatchObject({ code: "not-found" });
    expect(() => saveDraft(desk, inspection)).toThrow(expect.objectContaining({ code: "not-found" }));
    expect(lastOf(inspection)).toMatchObject({ kind: "truck-withdrawn" });
    expect(listQueue(desk.db).rows).toEqual([]);
  });

  test("leaves no trace where nothing was ever told of it", async () => {
    const draft = createDraft(desk);
    await withdraw(draft, "");
    expect(story(draft)).toEqual([]);
    expect(() => openDraft(desk.db, draft.id)).toThrow(expect.objectContaining({ code: "not-found" }));
  });
});
