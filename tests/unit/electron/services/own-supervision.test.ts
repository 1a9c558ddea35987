import { expect, test } from "vitest";
import { createDraft } from "../../../../electron/services/create-draft.ts";
import { ownSupervision } from "../../../../electron/services/own-supervision.ts";
import { rebuildReadModels } from "../../../../electron/services/rebuild-read-models.ts";
import { recordDecision } from "../../../../electron/services/record-decision.ts";
import { insertDrawn } from "../../../../electron/store/queries/truck-fact.ts";
import { decisionRequest, evidenceByWord, lines, setUp } from "../../../support/decisions.ts";
import { type TestDesk, testDesk } from "../../../support/desk.ts";

const ABOUT = { app: "0.1.0", catalogue: "2026.01.1" };
const TODAY = { from: "2026-11-23", to: "2026-11-23" };

async function shift(): Promise<TestDesk> {
  const desk = testDesk();
  setUp(desk);
  const decide = (description: string, changes: Parameters<typeof decisionRequest>[1] = {}) =>
    recordDecision(desk, evidenceByWord(), decisionRequest(desk, { lines: lines(description), ...changes }));
  await decide("обои");
  await decide("дрон", { decision: { kind: "hold", reason: "listed-goods", note: "" } });
  await decide("дрон и камера", { decision: { kind: "release", reason: "override", note: "Разрешение" } });
  desk.setClock("2026-11-24T06:00:00.000Z");
  await decide("камера", { startedAt: "2026-11-24T05:00:00.000Z" });
  return desk;
}

test("the figures of a day are those of its decisions alone", async () => {
  const desk = await shift();
  const { statistics } = ownSupervision(desk, TODAY, ABOUT);
  expect(statistics).toMatchObject({
    trucks: 3,
    byVerdict: { clear: 1, check: 0, hit: 2 },
    overrides: 1,
    byGroup: [{ group: "drones", trucks: 2 }],
    byDay: [{ day: "2026-11-23", trucks: 3, hits: 2 }],
    // Each was begun five minutes before.
    secondsPerTruck: { mean: 300, upTo: [{ seconds: 480, trucks: 3 }] },
  });
  expect(new Map(statistics.byDecision.map((row) => [row.decision, row.trucks]))).toEqual(
    new Map([
      ["release", 2],
      ["hold", 1],
    ]),
  );
  expect(statistics.byCategory).toEqual([
    { category: "multicopters", trucks: 2, dismissed: 0 },
    { category: "cameras", trucks: 1, dismissed: 0 },
  ]);
});

test("of the trucks that the lot fell on, those that were held", async () => {
  const desk = testDesk();
  setUp(desk);
  const held = { kind: "hold", reason: "listed-goods", note: "" } as const;
  const drawn = [
    decisionRequest(desk, { decision: held, lines: lines("дрон") }),
    decisionRequest(desk),
    decisionRequest(desk),
  ];
  for (const request of drawn) await recordDecision(desk, evidenceByWord(), request);
  await recordDecision(desk, evidenceByWord(), decisionRequest(desk, { decision: held }));
  for (const { inspection } of drawn) insertDrawn(desk.db, 1, inspection.id);
  const { statistics } = ownSupervision(desk, TODAY, ABOUT);
  expect(statistics.randomSample).toEqual({ trucks: 3, hits: 1 });
});

test("the backlog counts what is in work and what came in the last hours", async () => {
  const desk = await shift();
  createDraft(desk);
  const { backlog, post } = ownSupervision(desk, TODAY, ABOUT);
  expect(backlog).toMatchObject({ waiting: 1, decidedPerHour: 0.25, arrivedPerHour: 0.5, clearsAt: null });
  expect(post).toMatchObject({ post: "Пост 1", entries: 6, unsynced: 6, catalogue: "2026.01.1" });
});

test("rebuilt from the log, the figures are the same", async () => {
  const desk = await shift();
  const year = { from: "2026-01-01", to: "2026-12-31" };
  const before = ownSupervision(desk, year, ABOUT);
  rebuildReadModels(desk.db);
  expect(ownSupervision(desk, year, ABOUT)).toEqual(before);
});
