import { expect, test } from "vitest";
import { recordDecision } from "../../../../electron/services/record-decision.ts";
import { NEWEST_FIRST } from "../../../../shared/schemas/log-filter.ts";
import { decisionRequest, evidenceByWord, setUp } from "../../../support/decisions.ts";
import { testDesk } from "../../../support/desk.ts";
import { testLogReader } from "../../../support/log-reader.ts";
import { SEES_ALL } from "../../../support/viewers.ts";

const EVERYTHING = { filter: {}, sort: NEWEST_FIRST, viewer: SEES_ALL, offset: 0, limit: 10 };
const ALL = { filter: {}, viewer: SEES_ALL };

test("what has just been written is read, by a connection of its own", async () => {
  const desk = testDesk();
  setUp(desk);
  const reader = testLogReader(desk.file);
  expect(await reader.ask("page", EVERYTHING)).toEqual([]);
  const row = await recordDecision(desk, evidenceByWord(), decisionRequest(desk));
  expect(await reader.ask("page", EVERYTHING)).toEqual([row]);
  expect(await reader.ask("count", ALL)).toBe(1);
  expect(await reader.ask("officers", undefined)).toEqual(["Ахметов А."]);
});

test("questions that are asked at once each have their own answer", async () => {
  const desk = testDesk();
  setUp(desk);
  const reader = testLogReader(desk.file);
  await recordDecision(desk, evidenceByWord(), decisionRequest(desk));
  const [all, none, rows] = await Promise.all([
    reader.ask("count", ALL),
    reader.ask("count", { ...ALL, filter: { text: "вертолёт" } }),
    reader.ask("page", { ...EVERYTHING, offset: 1 }),
  ]);
  expect([all, none, rows]).toEqual([1, 0, []]);
});

test("rows do not wait behind what is being counted", async () => {
  const desk = testDesk();
  setUp(desk);
  const reader = testLogReader(desk.file);
  await recordDecision(desk, evidenceByWord(), decisionRequest(desk));
  await Promise.all([reader.ask("count", ALL), reader.ask("page", EVERYTHING)]);
  let counted = 0;
  const counts = Array.from({ length: 3_000 }, async () => {
    await reader.ask("count", ALL);
    counted += 1;
  });
  expect(await reader.ask("page", EVERYTHING)).toHaveLength(1);
  expect(counted).toBeLessThan(counts.length);
  await Promise.all(counts);
  expect(counted).toBe(counts.length);
});

test("a store that is not there is said to be so, and the next question is asked anew", async () => {
  const desk = testDesk();
  const reader = testLogReader(`${desk.file}-gone`);
  await expect(reader.ask("count", ALL)).rejects.toThrow();
  await expect(reader.ask("count", ALL)).rejects.toThrow();
});

test("who asks when it closes is told", async () => {
  const desk = testDesk();
  setUp(desk);
  const reader = testLogReader(desk.file);
  const asked = expect(reader.ask("count", ALL)).rejects.toMatchObject({ code: "cancelled" });
  await reader.close();
  await asked;
});
