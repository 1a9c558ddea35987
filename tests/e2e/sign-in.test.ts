import { expect, test } from "vitest";
import { openForTest } from "../support/host/open-for-test.ts";
import { PIN } from "../support/secrets.ts";

test("out, a wrong PIN, the right one, a lock over a half-typed line, and the line is there", async () => {
  const { page, officer, complaints } = await openForTest();
  await officer.setUp({ officer: "Серикова Г. К." });
  await page.getByRole("button", { name: /^За столом: Серикова/ }).click();
  await page.getByRole("menuitem", { name: "Выйти и закончить смену" }).click();

  // The last officer is chosen and the PIN has the keyboard: no mouse is needed.
  await page.locator("input[type=password]:focus").waitFor();
  await page.keyboard.type("739154");
  await page.keyboard.press("Enter");
  await page.getByText("PIN не подошёл").waitFor();
  await page.locator("input[type=password]:focus").waitFor();
  await page.keyboard.type(PIN);
  await page.keyboard.press("Enter");
  await page.getByText("Очередь пуста").waitFor();

  await officer.newTruck({ "Номер машины": "404 LCK 02" });
  await page.keyboard.press("F4");
  await page.keyboard.type("Подшипники шариковые рад");
  await page.keyboard.press("Control+L");
  const lock = page.getByRole("dialog", { name: "Экран заблокирован" });
  await lock.waitFor();
  expect(await page.getByRole("textbox", { name: "Номер машины" }).isVisible()).toBe(false);
  await lock.locator("input[type=password]:focus").waitFor();
  await page.keyboard.type(PIN);
  await page.keyboard.press("Enter");
  await lock.waitFor({ state: "hidden" });

  expect(await page.getByRole("textbox", { name: "Номер машины" }).inputValue()).toBe("404 LCK 02");
  await expect.poll(() => officer.cell("Наименование", 1).inputValue()).toBe("Подшипники шариковые рад");
  await page.keyboard.type("иальные");
  await expect
    .poll(() => officer.cell("Наименование", 1).inputValue())
    .toBe("Подшипники шариковые радиальные");
  expect(complaints).toEqual([]);
});
