import { beforeEach, describe, expect, test } from "vitest";
import { PROGRAM } from "../../../../electron/services/acting.ts";
import { createDraft } from "../../../../electron/services/create-draft.ts";
import { decideTruck } from "../../../../electron/services/decide-truck.ts";
import { openDraft } from "../../../../electron/services/open-draft.ts";
import { saveDraft } from "../../../../electron/services/save-draft.ts";
import { settleTruck, typedAtTheDesk } from "../../../../electron/services/settle-truck.ts";
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

describe("what comes to rest is told as the difference to what the log said last", () => {
  test("a truck is registered once, with its lines and findings; the same again tells nothing", async () => {
    const inspection = truck({ lines: lines("обои", "дрон") });
    await settle(inspection);
    expect(kinds(story(inspection))).toEqual(["truck-registered", "lines-declared", "lines-screened"]);
    expect(story(inspection).map(({ payload }) => payload)).toMatchObject([
      { papers: inspection.papers, lane: "red", why: ["hit"], state: "in-inspection", post: "Пост 1" },
      { added: inspection.lines, changed: [], removed: [], source: { how: "typed" } },
      {
        lines: [
          { line: "1", verdict: "clear", categories: [] },
          { line: "2", verdict: "hit", categories: ["multicopters"] },
        ],
        verdict: "hit",
        lineCount: 2,
      },
    ]);
    await settle(inspection);
    expect(story(inspection)).toHaveLength(3);
  });

  test("an empty truck is not told at all, nor is a blank line", async () => {
    const draft = createDraft(desk);
    await settle({ ...draft, lines: [{ id: "1", description: "" }] });
    expect(story(draft)).toEqual([]);
  });

  test("lines that were added, changed and taken out are told apart, and only what is new is screened", async () => {
    const inspection = truck({ lines: lines("обои", "клей", "чай") });
    await settle(inspection);
    const asked: string[] = [];
    const evidence = evidenceByWord();
    const counting = {
      ...evidence,
      screen: (given: Parameters<typeof evidence.screen>[0]) => {
        asked.push(...given.map(({ description }) => description));
        return evidence.screen(given);
      },
    };
    const [first, second] = inspection.lines;
    if (!first || !second) throw new Error("no lines");
    const now = [first, { ...second, description: "чип" }, { id: "9", description: "камера" }];
    await settleTruck(desk, counting, { ...inspection, lines: now });
    expect(asked).toEqual(["чип", "камера"]);
    expect(story(inspection).slice(3)).toMatchObject([
      {
        kind: "lines-declared",
        payload: {
          added: [{ id: "9", description: "камера" }],
          changed: [{ id: "2", description: "чип" }],
          removed: ["3"],
        },
      },
      { kind: "lines-screened", payload: { lines: [{ line: "2" }, { line: "9" }], verdict: "check" } },
      { kind: "truck-moved", payload: { to: { lane: "yellow", why: ["check"] } } },
    ]);
  });

  test("an import is told with its file, what was typed before it without", async () => {
    const inspection = truck();
    await settle(inspection);
    const file = { how: "imported", file: "груз.xlsx", sha256: "a".repeat(64) } as const;
    const more = { ...inspection, lines: [...inspection.lines, { id: "3", description: "чай" }] };
    await settle(more, typedAtTheDesk(file));
    expect(story(inspection)[3]).toMatchObject({ kind: "lines-declared", payload: { source: file } });
  });

  test("papers are told field by field; another consignee is a flag, a corrected one is none", async () => {
    const inspection = truck({ papers: { ...truck().papers, consignee: "ООО Ромашка" } });
    await settle(inspection);
    const corrected = { ...inspection, papers: { ...inspection.papers, consignee: "ООО Ромашки" } };
    await settle(corrected);
    expect(lastOf(inspection)).toMatchObject({
      kind: "papers-changed",
      payload: { changes: [{ field: "consignee", from: "ООО Ромашка", to: "ООО Ромашки" }] },
    });
    const other = { ...corrected, papers: { ...corrected.papers, consignee: "ИП Лютик" } };
    await settle(other);
    expect(story(inspection).slice(-2)).toMatchObject([
      { kind: "lines-screened", payload: { flags: ["papers-replaced"], lines: [] } },
      { kind: "truck-moved", payload: { to: { lane: "yellow", why: ["flags"] } } },
    ]);
    const row = await decideTruck(desk, evidenceByWord(), decisionRequest(desk, other));
    expect(row.decision).toBe("release");
    expect(lastOf(inspection)?.payload).toMatchObject({ flags: ["papers-replaced"] });
  });

  test("answers to matches are told, taken back, and given anew", async () => {
    const inspection = truck({ lines: lines("дрон") });
    const answer = { lineId: "1", category: "multicopters", reason: "accessory" } as const;
    await settle({ ...inspection, dismissals: [answer, { ...answer, category: "unknown" }] });
    expect(lastOf(inspection)).toMatchObject({
      kind: "match-dismissed",
      payload: {
        line: { id: "1", description: "дрон" },
        category: "multicopters",
        reason: "accessory",
      },
    });
    await settle({ ...inspection, dismissals: [{ ...answer, reason: "licensed" }] });
    expect(lastOf(inspection)).toMatchObject({ kind: "match-dismissed", payload: { reason: "licensed" } });
    await settle(inspection);
    expect(lastOf(inspection)).toMatchObject({
      kind: "dismissal-withdrawn",
      payload: { line: "1", category: "multicopters" },
    });
  });

  test("another catalogue is told, because it was screened by it", async () => {
    const inspection = truck();
    await settle(inspection);
    const newer = {
      ...evidenceByWord(),
      versions: { app: "0.0.1", catalogue: "2027.01.1", matcher: "test" },
    };
    await settleTruck(desk, newer, inspection);
    expect(lastOf(inspection)).toMatchObject({
      kind: "lines-screened",
      payload: { versions: { catalogue: "2027.01.1" }, lines: [{ line: "1" }, { line: "2" }] },
    });
  });

  test("what is typed while the lines are screened is not overwritten", async () => {
    const inspection = truck();
    const settled = settle(inspection);
    const later = { ...inspection, lines: lines("обои", "клей", "чай") };
    saveDraft(desk, later);
    await settled;
    expect(openDraft(desk.db, inspection.id).lines).toEqual(later.lines);
  });

  test("a truck that was decided meanwhile is told nothing more", async () => {
    const inspection = truck();
    const settled = settle(inspection);
    await decideTruck(desk, evidenceByWord(), decisionRequest(desk, inspection));
    await settled;
    await expect(settle(inspection)).rejects.toMatchObject({ code: "draft-decided" });
    expect(kinds(story(inspection)).filter((kind) => kind === "decision-recorded")).toHaveLength(1);
    expect(lastOf(inspection)?.kind).toBe("decision-recorded");
  });
});

test("a story is the entries that name the truck, in their order, of whatever kind", async () => {
  const [one, other] = [truck(), truck({ papers: { ...truck().papers, plate: "222 BBB 02" } })];
  await settle(one);
  await settle(other);
  await decideTruck(desk, evidenceByWord(), decisionRequest(desk, one));
  const told = story(one);
  expect(told.map(({ sequence }) => sequence)).toEqual([3, 4, 5, 9]);
  expect(told.at(-1)?.payload).toMatchObject({ lines: [], bases: [] });
});

test("nobody decides while nobody is signed in", async () => {
  const nobody = { ...desk, actor: () => PROGRAM };
  await expect(decideTruck(nobody, evidenceByWord(), decisionRequest(desk))).rejects.toMatchObject({
    code: "not-signed-in",
  });
});
