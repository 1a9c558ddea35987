import { expect, test } from "vitest";
import { saveSettings } from "../../../../electron/services/save-settings.ts";
import { readSettings } from "../../../../electron/store/queries/setting.ts";
import { testDesk } from "../../../support/desk.ts";

test("Russian, the system's theme and nobody at the desk until something is chosen", () => {
  expect(readSettings(testDesk().db)).toEqual({ language: "ru", theme: "auto", officer: "" });
});

test("what is named changes, the rest stays", () => {
  const desk = testDesk();
  expect(saveSettings(desk, { language: "kk" })).toEqual({ language: "kk", theme: "auto", officer: "" });
  expect(saveSettings(desk, { officer: "Ахметов", theme: undefined })).toEqual({
    language: "kk",
    theme: "auto",
    officer: "Ахметов",
  });
  expect(readSettings(desk.db)).toEqual({ language: "kk", theme: "auto", officer: "Ахметов" });
});
