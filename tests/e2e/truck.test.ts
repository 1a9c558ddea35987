import { expect, test } from "vitest";
import { openForTest } from "../support/host/open-for-test.ts";

const LINES = [
  ["Мука пшеничная высший сорт, мешки 50 кг", "1101001500", "400"],
  ["Капуста белокочанная свежая", "0704901000", "8000"],
  ["Квадрокоптер DJI Mavic 3 с пультом управления", "8806220000", "12"],
  ["Гвозди строительные 4х100 мм", "7317008009", "900"],
];

test("a truck goes from its papers to its place in the log, and stays there", async () => {
  const { page, officer, userData, close } = await openForTest();
  await officer.setUp();
  await officer.newTruck({ "Номер машины": "123 ABC 02", Перевозчик: "ТОО «Дала Транс»" });
  await officer.pasteLines(LINES);

  await officer.line("Mavic").getByText("Совпадение").waitFor();
  for (const benign of ["Мука", "Капуста", "Гвозди"]) await officer.line(benign).getByText("Чисто").waitFor();

  await officer.line("Mavic").getByRole("gridcell").nth(2).click();
  const evidence = page.getByRole("region", { name: "Что найдено в строке" });
  await evidence.getByText("Беспилотники").first().waitFor();
  expect(await evidence.locator("mark").allTextContents()).toContain("Квадрокоптер");

  await page.keyboard.press("F9");
  await page.getByRole("radio", { name: "Товары из перечней" }).waitFor();
  await page.keyboard.press("Enter");
  await page.getByText("123 ABC 02: задержана").waitFor();
  await close();

  const later = await openForTest(userData);
  await later.officer.signIn();
  await later.officer.openLog();
  await later.page.getByRole("searchbox").fill("mavic");
  await later.officer.logRow("123 ABC 02").click();
  await later.page.getByText("ТОО «Дала Транс»").last().waitFor();
  // The truck's story tells of it too, as soon as it is there.
  await later.page.getByText("Квадрокоптер DJI Mavic 3 с пультом управления").first().waitFor();
  await later.page.getByRole("button", { name: "Проверить журнал" }).click();
  await later.page.getByText(/Журнал цел/).waitFor();
});

test("a hit without an answer is released only under the officer's own name", async () => {
  const { page, officer } = await openForTest();
  await officer.setUp();
  await officer.newTruck({ "Номер машины": "777 KZ 05" });
  await officer.pasteLines(LINES);
  await officer.line("Mavic").getByText("Совпадение").waitFor();

  await page.keyboard.press("F8");
  expect(await page.getByRole("radio", { name: "Товаров из перечней нет" }).isDisabled()).toBe(true);
  await page.keyboard.press("Enter");
  await page.getByText("Напишите, почему принято такое решение").waitFor();
  await page.getByRole("textbox", { name: "Примечание" }).fill("Разрешение № 15 проверено по реестру");
  await page.keyboard.press("Enter");
  await page.getByText("777 KZ 05: выпущена").waitFor();
});
