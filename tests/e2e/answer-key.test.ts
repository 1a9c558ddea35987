import { expect, test } from "vitest";
import { openForTest } from "../support/host/open-for-test.ts";

test("F3 right after a click on a line opens the answers, also where their button is out of sight", async () => {
  const { page, officer } = await openForTest();
  await officer.setUp();
  await officer.newTruck({ "Номер машины": "123 ABC 02" });
  const goods =
    "Квадрокоптер DJI Mavic 3 Pro, дрон FPV, мультикоптер, беспилотный летательный аппарат с камерой, drone, quadcopter";
  await officer.pasteLines([
    ["Гвозди строительные", "7317008009", "900"],
    [goods, "9503009909", "3"],
  ]);
  await officer
    .line("Mavic")
    .getByText("Совпадение")
    .or(officer.line("Mavic").getByText("Проверить"))
    .waitFor();
  for (let time = 0; time < 3; time += 1) {
    await officer.line("Гвозди").getByRole("gridcell").nth(2).click();
    await officer.line("Mavic").getByRole("gridcell").nth(2).click();
    await page.keyboard.press("F3");
    const reason = page.getByRole("menuitem", { name: "Другой товар с похожим названием" });
    await reason.waitFor();
    await page.waitForTimeout(400);
    expect(await reason.isVisible()).toBe(true);
    await page.keyboard.press("Escape");
    await reason.waitFor({ state: "hidden" });
  }
});
