import { expect, it } from "vitest";
import { searchTrucks } from "../../../hub/services/search-trucks.ts";
import { firstNumberOf } from "../../../hub/services/truck-number.ts";
import { insertTrucks } from "../../../hub/store/queries/read-models.ts";
import { write } from "../../../hub/store/write.ts";
import { trucksQuerySchema } from "../../../shared/sync/supervision.ts";
import { onBothStores, type TestHub } from "../../support/hub/stores.ts";

/** More than are looked through before the index of words is asked. */
const TRUCKS = 10_200;
const FIRST = firstNumberOf("2026-11-01");

async function fill({ context }: TestHub) {
  const decided_at = "2026-11-01T00:00:00.000Z";
  const given = {
    station: "0".padStart(26, "0"),
    branch: 0,
    post: "Пост",
    decided_at,
    officer: "Офицер",
    carrier: "ТОО",
    consignee: "",
  };
  const counts = { line_count: 1, hit_count: 0, check_count: 0 };
  const rows = Array.from({ length: TRUCKS }, (_, index) => ({
    ...given,
    ...counts,
    number: FIRST + index,
    entry: String(index).padStart(26, "0"),
    sequence: index + 1,
    plate: `${index}`,
    verdict: index % 2 === 0 ? "clear" : "check",
    decision: "release",
    reason: "nothing-listed",
    words: `кирпич ${index < 3 ? "тепловизор" : ""}${index >= TRUCKS - 3 ? "арбузы" : ""}`,
  }));
  await write(context.store, (tx) => insertTrucks(tx, rows));
}

onBothStores("search among many trucks", (openHub) => {
  it("finds new ones, old ones and all, newest first, page by page", async () => {
    const hub = await openHub();
    await fill(hub);
    const find = async (query: object) => {
      const { trucks, cursor } = await searchTrucks(hub.context, trucksQuerySchema.parse(query), "all");
      return { plates: trucks.map(({ plate }) => Number(plate)), cursor };
    };
    expect((await find({ text: "арбуз" })).plates).toEqual([TRUCKS - 1, TRUCKS - 2, TRUCKS - 3]);
    expect((await find({ text: "тепл" })).plates).toEqual([2, 1, 0]);
    expect((await find({ text: "тепл", verdict: "check" })).plates).toEqual([1]);
    expect((await find({ text: "тепл", from: "2026-11-02" })).plates).toEqual([]);
    const first = await find({ text: "тепл", limit: 2 });
    expect(await find({ text: "тепл", limit: 2, cursor: first.cursor })).toEqual({
      plates: [0],
      cursor: null,
    });
    const common = await find({ text: "кирпич", limit: 2 });
    expect(common.plates).toEqual([TRUCKS - 1, TRUCKS - 2]);
    expect((await find({ text: "кирпич", limit: 1, cursor: common.cursor })).plates).toEqual([TRUCKS - 3]);
  });
});
