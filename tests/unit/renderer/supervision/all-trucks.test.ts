import { expect, test } from "vitest";
import { allTrucks } from "../../../../renderer/features/supervision/trucks/all-trucks.ts";
import type { TruckRow } from "../../../../shared/sync/supervision.ts";

const TRUCK: TruckRow = {
  entry: "01KAQ0000000000000000000HB",
  station: "01KAQ0000000000000000000HC",
  branch: 0,
  sequence: 1,
  post: "Кайрак",
  decidedAt: "2026-11-30T06:00:00.000Z",
  officer: "Ахметов А.",
  plate: "777 ABC 02",
  carrier: "",
  consignee: "",
  verdict: "clear",
  decision: "release",
  reason: "",
  lineCount: 1,
  hitCount: 0,
  checkCount: 0,
};

/** A main process that has so many pages of two trucks; what it was asked for is kept. */
function answerPages(pages: number): unknown[] {
  const asked: { cursor?: string }[] = [];
  const invoke = async (_channel: string, request: { cursor?: string }) => {
    asked.push(request);
    const page = Number(request.cursor ?? 0);
    const cursor = page + 1 < pages ? String(page + 1) : null;
    return {
      ok: true,
      value: { answer: { trucks: [TRUCK, TRUCK], cursor }, asOf: "2026-12-01T00:00:00.000Z", stale: null },
    };
  };
  Object.defineProperty(window, "beket", { configurable: true, value: { invoke, on: () => () => {} } });
  return asked;
}

const QUERY = { from: "2026-11-01", to: "2026-11-30", text: "обои" };

test("all pages that a search finds are fetched, with the count told on the way", async () => {
  const asked = answerPages(3);
  const counts: number[] = [];
  const onFetched = (count: number) => void counts.push(count);
  const trucks = await allTrucks(QUERY, { signal: new AbortController().signal, onFetched });
  expect(trucks).toHaveLength(6);
  expect(counts).toEqual([2, 4, 6]);
  expect(asked).toEqual([
    { ...QUERY, limit: 200 },
    { ...QUERY, limit: 200, cursor: "1" },
    { ...QUERY, limit: 200, cursor: "2" },
  ]);
});

test("what is cancelled asks for no further page and gives no part of the trucks", async () => {
  const asked = answerPages(3);
  const controller = new AbortController();
  const onFetched = () => controller.abort();
  expect(await allTrucks(QUERY, { signal: controller.signal, onFetched })).toBeNull();
  expect(asked).toHaveLength(1);
});
