import { expect, test } from "vitest";
import { recordDecision } from "../../../../electron/services/record-decision.ts";
import { NEWEST_FIRST } from "../../../../shared/schemas/log-filter.ts";
import { decisionRequest, evidenceByWord, setUp } from "../../../support/decisions.ts";
import { testDesk } from "../../../support/desk.ts";
import { testLogReader } from "../../../support/log-reader.ts";

const EVERYTHING = { filter: {}, sort: NEWEST_FIRST, offset: 0, limit: 10 };

test("what has just been written is read, by a connection of its own", async () => {
  const desk = testDesk();
  setUp(desk);
  const reader = testLogReader(desk.file);
  expect(await reader.ask("page", EVERYTHING)).toEqual([]);
  const row = await recordDecision(desk, evidenceByWord(), decisionRequest(desk));
  expect(await reader.ask("page", EVERYTHING)).toEqual([row]);
  expect(await reader.ask("count", {})).toBe(1);
  expect(await reader.ask("officers", undefined)).toEqual(["Ахметов А."]);
});

test("questions that are asked at once each have their own answer", async () => {
  const desk = testDesk();
  setUp(desk);
  const reader = testLogReader(desk.file);
  await recordDecision(desk, evidenceByWord(), decisionRequest(desk));
  const [all, none, rows] = await Promise.all([
    reader.ask("count", {}),
    reader.ask("count", { text: "вертолёт" }),
    reader.ask("page", { ...EVERYTHING, offset: 1 }),
  ]);
  expect([all, none, rows]).toEqual([1, 0, []]);
});

test("a store that is not there is said to be so, and the next question is asked anew", async () => {
  const desk = testDesk();
  const reader = testLogReader(`${desk.file}-gone`);
  await expect(reader.ask("count", {})).rejects.toThrow();
  await expect(reader.ask("count", {})).rejects.toThrow();
});

test("who asks when it closes is told", async () => {
  const desk = testDesk();
  setUp(desk);
  const reader = testLogReader(desk.file);
  const asked = expect(reader.ask("count", {})).rejects.toMatchObject({ code: "cancelled" });
  await reader.close();
  await asked;
});
