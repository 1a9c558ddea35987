import { expect, test } from "vitest";
import { openForTest } from "../support/host/open-for-test.ts";

test("a process killed in mid-entry leaves the truck as it was typed", async () => {
  const { page, officer, userData, kill } = await openForTest();
  await officer.setUp();
  await officer.newTruck({ "Номер машины": "901 QWE 11", Получатель: "ООО «Север»" });
  await page.keyboard.press("F4");
  await page.keyboard.type("Подшипники шариковые рад");
  await officer.saved();
  await kill();

  const again = await openForTest(userData);
  await again.officer.signIn();
  await again.page.getByRole("option", { name: /901 QWE 11/ }).click();
  expect(await again.page.getByRole("textbox", { name: "Получатель" }).inputValue()).toBe("ООО «Север»");
  await expect
    .poll(() => again.officer.cell("Наименование", 1).inputValue())
    .toBe("Подшипники шариковые рад");
});
