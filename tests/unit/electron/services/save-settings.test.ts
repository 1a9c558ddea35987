import { expect, test } from "vitest";
import { saveSettings } from "../../../../electron/services/save-settings.ts";
import { readSettings } from "../../../../electron/store/queries/setting.ts";
import { testDesk } from "../../../support/desk.ts";

test("Russian, the system's theme and ten minutes until something is chosen", () => {
  expect(readSettings(testDesk().db)).toEqual({ language: "ru", theme: "auto", idleMinutes: 10 });
});

test("what is named changes, the rest stays", () => {
  const desk = testDesk();
  expect(saveSettings(desk, { language: "kk" })).toEqual({ language: "kk", theme: "auto", idleMinutes: 10 });
  expect(saveSettings(desk, { theme: "dark", language: undefined })).toEqual({
    language: "kk",
    theme: "dark",
    idleMinutes: 10,
  });
  expect(readSettings(desk.db)).toEqual({ language: "kk", theme: "dark", idleMinutes: 10 });
});
