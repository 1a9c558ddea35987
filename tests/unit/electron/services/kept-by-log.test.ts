import { beforeEach, describe, expect, test } from "vitest";
import { changeSetting, configureSync } from "../../../../electron/services/change-setting.ts";
import { rebuildReadModels } from "../../../../electron/services/rebuild-read-models.ts";
import { saveRetention } from "../../../../electron/services/save-retention.ts";
import { setIdleLock } from "../../../../electron/services/save-settings.ts";
import { verifyStore } from "../../../../electron/services/verify-store.ts";
import { addWatchItem, removeWatchItem } from "../../../../electron/services/watch-list.ts";
import { putWatchItem } from "../../../../electron/store/queries/watch-item.ts";
import { setUp } from "../../../support/decisions.ts";
import { type TestDesk, testDesk } from "../../../support/desk.ts";
import { editStore, wholeStore } from "../../../support/whole-store.ts";

let desk: TestDesk;
beforeEach(() => {
  desk = testDesk();
  setUp(desk);
  setIdleLock(desk, 5);
  saveRetention(desk, { trucks: 60, access: 12 });
  const item = { kind: "plate", value: "123 ABC 02", note: "Позвонить", until: null } as const;
  addWatchItem(desk, item);
  removeWatchItem(desk, addWatchItem(desk, { ...item, value: "777" }).id);
  changeSetting(desk, "draw-share", 0.2);
  configureSync(desk, { paused: true });
  putWatchItem(desk.db, { ...item, id: desk.newId(), origin: "hub", addedAt: "2026-11-23T06:00:00.000Z" });
});

const verify = () => verifyStore(desk.file, { whole: true });

test("what nobody touched is as the log has it", async () => {
  expect(await verify()).toEqual({ entries: 9, firstBad: null });
});

describe.each([
  ["the crossing", "UPDATE station SET crossing = 'Сырым'", 1, "station"],
  ["the post", "UPDATE station SET post = 'Пост 2'", 1, "station"],
  ["the idle lock", "UPDATE setting SET value = '60' WHERE key = 'idleMinutes'", 3, "setting"],
  ["the retention", "DELETE FROM setting WHERE key = 'retention'", 4, "setting"],
  ["the share of random checks", "UPDATE setting SET value = '0' WHERE key = 'drawShare'", 8, "setting"],
  ["the pause of the sync", "UPDATE sync_state SET paused = 0", 9, "sync_state"],
  ["a plate to look out for", "UPDATE watch_item SET value = '1' WHERE origin = 'post'", 5, "watch_item"],
  ["an item taken off", "DELETE FROM watch_item WHERE origin = 'post'", 5, "watch_item"],
  [
    "an item that no entry added",
    "INSERT INTO watch_item SELECT '01KAQ00000000000000000000Z', 'post', kind, value, note, until, added_at FROM watch_item WHERE origin = 'hub'",
    9,
    "watch_item",
  ],
] as const)("%s changed by another program", (...[, sql, sequence, table]) => {
  test("is named with its entry, and a rebuild puts back what the log says", async () => {
    const before = wholeStore(desk.file);
    editStore(desk.file, sql);
    expect(await verify()).toEqual({ entries: 9, firstBad: { sequence, problem: "kept-row", table } });
    rebuildReadModels(desk.db);
    expect(wholeStore(desk.file)).toEqual(before);
    expect((await verify()).firstBad).toBeNull();
  });
});
