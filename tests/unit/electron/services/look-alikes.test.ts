import { expect, test } from "vitest";
import { decideLookAlike, takeBackLookAlike } from "../../../../electron/services/decide-look-alike.ts";
import { listLookAlikes } from "../../../../electron/services/list-look-alikes.ts";
import {
  knownLookAlikes,
  screeningWithLookAlikes,
} from "../../../../electron/services/look-alikes-in-force.ts";
import { proposeLookAlike } from "../../../../electron/services/propose-look-alike.ts";
import { rebuildReadModels } from "../../../../electron/services/rebuild-read-models.ts";
import { recordDecision } from "../../../../electron/services/record-decision.ts";
import { verifyLog } from "../../../../electron/services/verify-log.ts";
import type { ParsedRequestOf } from "../../../../shared/contract/contract.ts";
import type { DeclaredLine } from "../../../../shared/schemas/line.ts";
import { decisionRequest, evidenceByWord } from "../../../support/decisions.ts";
import { importingDesk, storedTables } from "../../../support/importing-desk.ts";

const LINE = { id: "1", description: "Тепловизор учебный, 5 шт" };
const days = 180;

async function desk() {
  const open = await importingDesk();
  const truck = open.newId();
  const { screener } = open.inUse;
  const request = (
    changes: Partial<ParsedRequestOf<"lookalike.propose">> = {},
  ): ParsedRequestOf<"lookalike.propose"> => ({
    inspection: truck,
    line: LINE,
    category: "sights",
    reason: "different-goods",
    note: "",
    days,
    ...changes,
  });
  const verdict = (inspection: string, line: typeof LINE & { hs?: string } = LINE) =>
    screeningWithLookAlikes(open, { lines: [line], inspection }, [screener.screen(line)])[0]?.verdict;
  return { ...open, truck, request, verdict, propose: () => proposeLookAlike(open, screener, request()) };
}

test("it holds at once for the truck, and for the post when a supervisor approves it", async () => {
  const open = await desk();
  const other = open.newId();
  expect(open.verdict(open.truck)).toBe("hit");
  const { id } = open.propose();
  expect([open.verdict(open.truck), open.verdict(other)]).toEqual(["check", "hit"]);
  decideLookAlike(open, { id, decision: "approve", note: "игрушка", days: 30 });
  expect([open.verdict(open.truck), open.verdict(other)]).toEqual(["check", "check"]);
  expect(open.verdict(other, { ...LINE, description: "тепловизор учебный 200 шт." })).toBe("check");
  expect(open.verdict(other, { ...LINE, description: "Тепловизор, 5 шт" })).toBe("hit");

  open.setClock("2026-12-24T06:00:00.000Z");
  expect(open.verdict(other)).toBe("hit");
  expect(await verifyLog(open.db)).toMatchObject({ firstBad: null });
});

test.each(["refuse", "withdraw"] as const)(
  "after %s it has no effect, and stays decided",
  async (decision) => {
    const open = await desk();
    const { id } = open.propose();
    decideLookAlike(open, { id, decision, note: "нет", days });
    expect(open.verdict(open.truck)).toBe("hit");
    expect(() => decideLookAlike(open, { id, decision: "approve", note: "", days })).toThrow(
      expect.objectContaining({ code: "lookalike-decided" }),
    );
  },
);

test("the same proposal twice is one; taken back, it is gone", async () => {
  const open = await desk();
  const first = open.propose();
  expect(open.propose()).toEqual(first);
  expect(takeBackLookAlike(open, first.id).state).toBe("withdrawn");
  expect(open.verdict(open.truck)).toBe("hit");
});

test("another's proposal can not be taken back", async () => {
  const open = await desk();
  const { id } = open.propose();
  const stranger = { ...open, actor: () => ({ name: "Другой" }) };
  expect(() => takeBackLookAlike(stranger, id)).toThrow(expect.objectContaining({ code: "not-found" }));
});

test("what was not met, and a line with a listed code, can not be remembered", async () => {
  const open = await desk();
  const attempt = (changes: Parameters<typeof open.request>[0]) => () =>
    proposeLookAlike(open, open.inUse.screener, open.request(changes));
  expect(attempt({ category: "chips" })).toThrow(expect.objectContaining({ code: "lookalike-no-match" }));
  const chips = { id: "1", description: "Микросхема", hs: "8542399000" };
  expect(attempt({ category: "chips", line: chips })).toThrow(
    expect.objectContaining({ code: "lookalike-listed-code" }),
  );
});

test("an approved one does not lower the same words under a listed code", async () => {
  const open = await desk();
  const line = { id: "1", description: "Микросхема", hs: "4911" };
  const { id } = proposeLookAlike(open, open.inUse.screener, open.request({ category: "chips", line }));
  decideLookAlike(open, { id, decision: "approve", note: "", days });
  expect(open.verdict(open.newId(), line)).toBe("check");
  expect(open.verdict(open.newId(), { ...line, hs: "8542399000" })).toBe("hit");
});

test("a supervisor sees what it would have touched", async () => {
  const open = await desk();
  const { screener } = open.inUse;
  const evidence = {
    ...evidenceByWord(),
    screen: async (lines: readonly DeclaredLine[]) => lines.map(screener.screen),
  };
  const decision = { kind: "hold" as const, reason: "listed-goods" as const, note: "" };
  const lines = [LINE, { id: "2", description: "Тепловизор учебный 7 шт" }, { id: "3", description: "Обои" }];
  for (const own of [lines, [LINE], [{ id: "1", description: "Тепловизор" }]])
    await recordDecision(open, evidence, decisionRequest(open, { lines: own, decision }));
  open.propose();
  expect(listLookAlikes(open, { state: "proposed", limit: 10 })).toMatchObject([
    { touched: { lines: 3, trucks: 2, more: false }, expired: false },
  ]);
});

test("a decision names the set by its last entry, and the tables can be made again from the log", async () => {
  const open = await desk();
  expect(knownLookAlikes(open.db)).toEqual({});
  const { id } = open.propose();
  decideLookAlike(open, { id, decision: "approve", note: "", days });
  expect(knownLookAlikes(open.db)).toEqual({ lookAlikes: 4 });
  const before = storedTables(open);
  rebuildReadModels(open.db);
  expect(storedTables(open)).toEqual(before);
});
