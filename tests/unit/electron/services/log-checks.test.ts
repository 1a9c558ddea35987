import { rmSync, writeFileSync } from "node:fs";
import { beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { readLogCheck, writeLogCheck } from "../../../../electron/services/log-check-file.ts";
import { startLogChecks } from "../../../../electron/services/log-checks.ts";
import { currentHead, writeWitness } from "../../../../electron/services/log-witness.ts";
import { recordDecision } from "../../../../electron/services/record-decision.ts";
import { verifyInBackground, verifyInUse } from "../../../../electron/services/verify-in-use.ts";
import { verifyStore } from "../../../../electron/services/verify-store.ts";
import { storedEntriesAfter } from "../../../../electron/store/queries/log-entry.ts";
import type { LogCheck, Verified } from "../../../../shared/schemas/log-check.ts";
import { decisionRequest, evidenceByWord, setUp } from "../../../support/decisions.ts";
import { type TestDesk, testDesk } from "../../../support/desk.ts";
import { forgeEntry } from "../../../support/forge-entry.ts";
import { spoilPage } from "../../../support/spoil-page.ts";

const TIME = "2026-11-25T06:00:00.000Z";
const now = () => new Date(TIME);
const decide = () => recordDecision(desk, evidenceByWord(), decisionRequest(desk));

let desk: TestDesk;
beforeEach(async () => {
  desk = testDesk();
  setUp(desk);
  await decide();
  await decide();
});

test("a sound log is found sound on the quiet, and when that was is kept", async () => {
  expect(await verifyInBackground(desk.folder, now)).toEqual({ entries: 4, firstBad: null });
  expect(readLogCheck(desk.folder)).toEqual({
    walk: null,
    last: { entries: 4, firstBad: null, at: TIME },
  });
});

test("a walk that was cut off goes on where it was, and the next one begins anew", async () => {
  const [, , third] = storedEntriesAfter(desk.db, 0, 3);
  const head = { sequence: 3, hash: String(third?.hash) };
  writeLogCheck(desk.folder, { walk: { head, erasures: { found: [], recorded: [] } }, last: null });
  forgeEntry(desk.file, 1, "officer = 'Другой'");
  expect(await verifyInBackground(desk.folder, now)).toEqual({ entries: 4, firstBad: null });
  expect(await verifyInBackground(desk.folder, now)).toEqual({
    entries: 0,
    firstBad: { sequence: 1, problem: "hash" },
  });
});

test("a walk over another log is not gone on with", async () => {
  const head = { sequence: 3, hash: "0".repeat(64) };
  writeLogCheck(desk.folder, { walk: { head, erasures: { found: [], recorded: [] } }, last: null });
  forgeEntry(desk.file, 2, "officer = 'Другой'");
  expect(await verifyInBackground(desk.folder, now)).toMatchObject({ firstBad: { sequence: 2 } });
});

test("a log whose end the witness saw and that is cut off is not sound", async () => {
  await desk.backup(`${desk.folder}/before.sqlite`);
  await decide();
  const witness = currentHead(desk.db);
  if (witness) writeWitness(desk.folder, witness);
  const cut = { entries: 4, firstBad: { sequence: 5, problem: "cut" } };
  expect(await verifyStore(`${desk.folder}/before.sqlite`, { whole: true, witness })).toEqual(cut);
  expect(await verifyInUse(desk.folder)).toMatchObject({ firstBad: null });
});

test("a damaged page beside the log is told apart from the log, which is sound", async () => {
  const file = `${desk.folder}/spoilt.sqlite`;
  await desk.backup(file);
  spoilPage(file, "truck");
  await expect(verifyStore(file, { whole: false })).rejects.toMatchObject({
    code: "store-damaged",
    entries: 4,
    message: expect.stringMatching(/^truck: /),
  });
});

test("an entry on a damaged page is named", async () => {
  const file = `${desk.folder}/spoilt.sqlite`;
  await desk.backup(file);
  spoilPage(file, "log_entry");
  const { entries, firstBad } = await verifyStore(file, { whole: false });
  expect(firstBad).toEqual({ sequence: entries + 1, problem: "page" });
});

/** Checks that answer as they are told, and all that came of them. */
function checksThat(verified: Verified, report = (error: unknown): void => expect.fail(String(error))) {
  const found: LogCheck[] = [];
  vi.useFakeTimers({ toFake: ["setTimeout", "setInterval", "clearTimeout", "clearInterval"] });
  onTestFinished(() => void vi.useRealTimers());
  const checks = startLogChecks(desk, {
    userData: desk.folder,
    reader: { ask: async () => JSON.parse(JSON.stringify(verified)) },
    onChecked: (check) => found.push(check),
    report,
  });
  onTestFinished(() => checks.stop());
  return { checks, found };
}

test("what was found is told also where no entry can be written of it", async () => {
  desk.setClock(TIME);
  rmSync(`${desk.folder}/station-key.pem`);
  const report = vi.fn();
  const { checks, found } = checksThat({ entries: 1, firstBad: { sequence: 2, problem: "hash" } }, report);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(report).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ code: "station-key-missing" }));
  expect(found).toMatchObject([{ firstBad: { sequence: 2 } }]);
  expect(checks.last()).toEqual(found[0]);
});

const lastEntry = () => storedEntriesAfter(desk.db, 0, 100).at(-1);

test("a log of more than a day is verified soon after the start, told and logged, and again each day", async () => {
  const bad: Verified = { entries: 1, firstBad: { sequence: 2, problem: "hash" } };
  desk.setClock(TIME);
  const { checks, found } = checksThat(bad);
  expect(checks.last()).toBeNull();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(found).toEqual([{ ...bad, at: TIME }]);
  expect(checks.last()).toEqual({ ...bad, at: TIME });
  expect(lastEntry()).toMatchObject({ kind: "log-verified", payload: bad });
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(found).toHaveLength(1);
  desk.setClock("2026-11-26T07:00:00.000Z");
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(found).toHaveLength(2);
});

test("a log that was verified an hour ago is left alone, unless something was found", async () => {
  const sound: Verified = { entries: 4, firstBad: null };
  desk.setClock(TIME);
  const at = "2026-11-25T05:00:00.000Z";
  writeLogCheck(desk.folder, { walk: null, last: { ...sound, at } });
  const first = checksThat(sound);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(first.found).toEqual([]);
  writeLogCheck(desk.folder, { walk: null, last: { ...sound, damaged: "truck: page 3", at } });
  const second = checksThat(sound);
  expect(second.checks.last()).toMatchObject({ damaged: "truck: page 3" });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(second.found).toEqual([{ ...sound, at: TIME }]);
});

test("what was kept and can not be read any more is as if it had not been there", () => {
  writeFileSync(`${desk.folder}/log-check.json`, "{");
  expect(readLogCheck(desk.folder)).toEqual({ walk: null, last: null });
});
