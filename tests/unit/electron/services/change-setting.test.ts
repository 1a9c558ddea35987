import { beforeEach, expect, test } from "vitest";
import { changeSetting, configureSync } from "../../../../electron/services/change-setting.ts";
import { setIdleLock } from "../../../../electron/services/save-settings.ts";
import { entriesAfter, lastLogEntry } from "../../../../electron/store/queries/log-entry.ts";
import { readDrawShare } from "../../../../electron/store/queries/setting.ts";
import { readSyncSettings } from "../../../../electron/store/queries/sync-state.ts";
import { BeketError } from "../../../../shared/contract/errors.ts";
import { setUp } from "../../../support/decisions.ts";
import { type TestDesk, testDesk } from "../../../support/desk.ts";
import { SUPERVISOR } from "../../../support/open-desk.ts";

let desk: TestDesk;
beforeEach(() => {
  desk = testDesk();
  setUp(desk);
});

const said = () =>
  entriesAfter(desk.db, 2, 100).map(({ kind, officer, payload }) => ({ kind, officer, payload }));

test("a setting is in the log with what it was, what it is, and who set it", () => {
  changeSetting(desk, "draw-share", 0.2);
  changeSetting(desk, "second-backup-folder", "E:\\beket");
  changeSetting(desk, "second-backup-folder", null);
  changeSetting(desk, "rescreening-days", 90);
  changeSetting(desk, "hosted-hub", { name: "Хаб", port: 8443 });
  changeSetting(desk, "hosted-hub", null);
  configureSync(desk, { paused: true, bandwidth: 16_000 });
  const by = { kind: "setting-changed", officer: SUPERVISOR.name };
  expect(said()).toEqual([
    { ...by, payload: { setting: "draw-share", from: 0.05, to: 0.2 } },
    { ...by, payload: { setting: "second-backup-folder", from: null, to: "E:\\beket" } },
    { ...by, payload: { setting: "second-backup-folder", from: "E:\\beket", to: null } },
    { ...by, payload: { setting: "rescreening-days", from: 30, to: 90 } },
    { ...by, payload: { setting: "hosted-hub", from: null, to: { name: "Хаб", port: 8443 } } },
    { ...by, payload: { setting: "hosted-hub", from: { name: "Хаб", port: 8443, host: null }, to: null } },
    { ...by, payload: { setting: "sync-paused", from: false, to: true } },
    { ...by, payload: { setting: "sync-bandwidth", from: 0, to: 16_000 } },
  ]);
  expect([readDrawShare(desk.db), readSyncSettings(desk.db).paused]).toEqual([0.2, true]);
});

test("the idle lock says what it was; what is set already makes no entry", () => {
  setIdleLock(desk, 5);
  setIdleLock(desk, 5);
  changeSetting(desk, "draw-share", 0.05);
  expect(said()).toMatchObject([{ kind: "idle-lock-set", payload: { from: 10, minutes: 5 } }]);
});

test("a setting whose entry can not be written stays as it was", () => {
  const missing = (): never => {
    throw new BeketError("station-key-missing");
  };
  const unsigned = { ...desk, keys: { ...desk.keys, open: missing } };
  const before = lastLogEntry(desk.db);
  expect(() => changeSetting(unsigned, "draw-share", 0.5)).toThrow(BeketError);
  expect([readDrawShare(desk.db), lastLogEntry(desk.db)]).toEqual([0.05, before]);
});
