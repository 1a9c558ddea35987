import { beforeEach, describe, expect, test } from "vitest";
import { reasonsInForce } from "../../../../electron/services/reasons-in-force.ts";
import { recordDecision } from "../../../../electron/services/record-decision.ts";
import { saveReasons } from "../../../../electron/services/save-reasons.ts";
import { readLogEntry, storedEntriesAfter } from "../../../../electron/store/queries/log-entry.ts";
import { BUILT_IN_REASONS } from "../../../../shared/rules/reasons-in-force.ts";
import type { Decision } from "../../../../shared/schemas/decision.ts";
import type { Reason } from "../../../../shared/schemas/reasons.ts";
import { decisionRequest, evidenceByWord, setUp } from "../../../support/decisions.ts";
import { type TestDesk, testDesk } from "../../../support/desk.ts";

const FLOOD: Reason = {
  decision: "hold",
  code: "flooded-road",
  label: { ru: "Дорога размыта", kk: "Жолды су шайған", en: "Road flooded" },
  noteNeeded: true,
  active: true,
};

let desk: TestDesk;
beforeEach(() => {
  desk = testDesk();
  setUp(desk);
});

const decide = (decision: Decision) =>
  recordDecision(desk, evidenceByWord(), decisionRequest(desk, { decision }));
const without = (code: string) =>
  BUILT_IN_REASONS.map((reason) => (reason.code === code ? { ...reason, active: false } : reason));
const kinds = () => storedEntriesAfter(desk.db, 0, 100).map(({ kind }) => kind);

test("a station begins with the reasons of the program, each decision with some", () => {
  expect(reasonsInForce(desk.db)).toEqual(BUILT_IN_REASONS);
});

test("a reason of the station's own can be used from then on; the log keeps it in words", async () => {
  const hold: Decision = { kind: "hold", reason: FLOOD.code, note: "км 15" };
  await expect(decide(hold)).rejects.toMatchObject({ code: "reason-unknown" });
  saveReasons(desk, [...BUILT_IN_REASONS, FLOOD]);
  const row = await decide(hold);
  const renamed = { ...FLOOD, label: { ...FLOOD.label, ru: "Паводок" } };
  saveReasons(desk, [...BUILT_IN_REASONS, renamed]);
  expect(row.reason).toBe(FLOOD.code);
  expect(readLogEntry(desk.db, row.entry)?.payload).toMatchObject({ decision: { label: FLOOD.label } });
  expect(reasonsInForce(desk.db).at(-1)).toEqual(renamed);
});

test("a note that a reason needs is not left out, and a reason belongs to its decision", async () => {
  saveReasons(desk, [...BUILT_IN_REASONS, FLOOD]);
  await expect(decide({ kind: "hold", reason: FLOOD.code, note: "" })).rejects.toMatchObject({
    code: "reason-missing",
  });
  await expect(decide({ kind: "release", reason: FLOOD.code, note: "x" })).rejects.toMatchObject({
    code: "reason-unknown",
  });
});

test("a reason that is switched off can not be used, and can be switched on again", async () => {
  saveReasons(desk, without("papers-missing"));
  const hold: Decision = { kind: "hold", reason: "papers-missing", note: "" };
  await expect(decide(hold)).rejects.toMatchObject({ code: "reason-unknown" });
  saveReasons(desk, BUILT_IN_REASONS);
  expect((await decide(hold)).reason).toBe("papers-missing");
});

test("the same list again is no change", () => {
  saveReasons(desk, [...BUILT_IN_REASONS, FLOOD]);
  saveReasons(desk, [...BUILT_IN_REASONS, FLOOD]);
  expect(kinds().filter((kind) => kind === "reason-codes-changed")).toHaveLength(1);
});

describe("a list is refused", () => {
  const refused = (reasons: readonly Reason[], detail: string) => {
    const before = reasonsInForce(desk.db);
    expect(() => saveReasons(desk, reasons)).toThrow(
      expect.objectContaining({ code: "reasons-refused", message: detail }),
    );
    expect(reasonsInForce(desk.db)).toEqual(before);
  };

  test("that has lost a reason, the program's or the station's own", () => {
    refused(BUILT_IN_REASONS.slice(1), "missing: nothing-listed");
    saveReasons(desk, [...BUILT_IN_REASONS, FLOOD]);
    refused(BUILT_IN_REASONS, "missing: flooded-road");
  });

  test("that gives a reason of the program another meaning", () => {
    const [first, ...others] = BUILT_IN_REASONS;
    if (!first) throw new Error("no reasons");
    refused([{ ...first, label: FLOOD.label }, ...others], "built-in-changed: nothing-listed");
    const silent = BUILT_IN_REASONS.map((r) => (r.code === "other" ? { ...r, noteNeeded: false } : r));
    refused(silent, "built-in-changed: other");
  });

  test("that has a reason twice, no override, or a decision without any", () => {
    refused([...BUILT_IN_REASONS, FLOOD, FLOOD], "doubled: flooded-road");
    refused(without("override"), "override-off: override");
    const noSeizure = BUILT_IN_REASONS.map((r) => (r.decision === "seize" ? { ...r, active: false } : r));
    refused(noSeizure, "none-left: seize");
  });
});
