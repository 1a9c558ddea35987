import { expect, test } from "vitest";
import { openForTest } from "../support/host/open-for-test.ts";
import { PIN } from "../support/secrets.ts";

test("the whole way from the first start to the log without a mouse", async () => {
  const { page } = await openForTest();
  const { keyboard } = page;
  await page.getByRole("heading", { name: "Первый запуск" }).waitFor();
  await keyboard.type("Пост «Кордай»");
  await keyboard.press("Tab");
  await keyboard.press("Tab");
  await keyboard.type("Ким В. С.");
  await keyboard.press("Tab");
  await keyboard.type(PIN);
  await keyboard.press("Tab");
  await keyboard.type(PIN);
  await keyboard.press("Enter");
  await page.getByRole("region", { name: "Ключ восстановления" }).waitFor();
  await page.locator("input:focus").waitFor();
  await keyboard.press("Space");
  await keyboard.press("Tab");
  await keyboard.press("Tab");
  await keyboard.press("Enter");
  await page.getByRole("heading", { name: "Пост «Кордай»" }).waitFor();

  await keyboard.press("F2");
  await page.getByRole("textbox", { name: "Номер машины" }).waitFor();
  await keyboard.type("055 RTY 01");
  for (let field = 0; field < 9; field++) await keyboard.press("Enter");
  await keyboard.type("Мука пшеничная");
  await keyboard.press("Tab");
  await keyboard.type("1101001500");
  await keyboard.press("Enter");
  await keyboard.type("Квадрокоптер DJI Mavic 3");
  await page.getByText("Совпадение", { exact: true }).first().waitFor();

  await keyboard.press("F10");
  await page.getByRole("radio", { name: "Вопрос о лицензии" }).waitFor();
  await keyboard.press("ArrowDown");
  await keyboard.press("Tab");
  await keyboard.type("Спросить отдел контроля");
  await keyboard.press("Enter");
  await page.getByText("055 RTY 01: передана").waitFor();

  await keyboard.press("Control+K");
  await page.locator("input:focus").and(page.getByPlaceholder("Что сделать?")).waitFor();
  await keyboard.type("Журнал");
  await page.locator("[data-selected]").filter({ hasText: "Журнал" }).waitFor();
  await keyboard.press("Enter");
  await page.getByRole("heading", { name: "Журнал" }).waitFor();
  await page.getByRole("listbox", { name: "Оформленные машины" }).focus();
  await keyboard.press("Enter");
  await page.getByText("Спросить отдел контроля").waitFor();
  expect(await page.getByText("Нужен эксперт").count()).toBeGreaterThan(0);
});
