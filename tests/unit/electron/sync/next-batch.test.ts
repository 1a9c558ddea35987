import { expect, test } from "vitest";
import { recordDecision } from "../../../../electron/services/record-decision.ts";
import { storedEntriesAfter } from "../../../../electron/store/queries/log-entry.ts";
import { nextBatch } from "../../../../electron/sync/outbox/next-batch.ts";
import { travellingEntrySchema } from "../../../../shared/sync/entries.ts";
import { decisionRequest, evidenceByWord, lines, setUp } from "../../../support/decisions.ts";
import { testDesk } from "../../../support/desk.ts";

test("an entry travels as it was signed", async () => {
  const desk = testDesk();
  setUp(desk);
  await recordDecision(desk, evidenceByWord(), decisionRequest(desk));
  const { entries, json } = await nextBatch(desk.db, 0);
  const travelling = travellingEntrySchema.array().parse(JSON.parse(json));
  expect(travelling).toEqual(storedEntriesAfter(desk.db, 0, 10));
  expect(entries.map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
});

test("a batch ends before it is too large, and one large entry goes alone", async () => {
  const desk = testDesk();
  setUp(desk);
  const large = lines(
    ...Array.from({ length: 5_000 }, (_, i) => `обои виниловые на флизелиновой основе ${i}`),
  );
  for (let truck = 0; truck < 2; truck += 1)
    await recordDecision(desk, evidenceByWord(), decisionRequest(desk, { lines: large }));
  const first = await nextBatch(desk.db, 0);
  expect(first.entries.map(({ sequence }) => sequence)).toEqual([1, 2]);
  expect((await nextBatch(desk.db, 2)).entries.map(({ sequence }) => sequence)).toEqual([3]);
  expect((await nextBatch(desk.db, 4)).json).toBe("[]");
});
