import { expect, test } from "vitest";
import { chooseFile } from "../support/host/choose-file.ts";
import { openForTest } from "../support/host/open-for-test.ts";

async function openTruck() {
  const beket = await openForTest();
  await beket.officer.setUp();
  await beket.officer.newTruck();
  return beket;
}

test("a broken file shows its errors by row, and its good rows come in", async () => {
  const { page, officer } = await openTruck();
  const rows = [
    "Наименование;Код ТН ВЭД;Кол-во;Вес, кг",
    "Мука пшеничная;1101001500;400;20000",
    ";0704901000;10;5",
    "Гвозди строительные;7317008009;сто;900",
  ];
  await chooseFile(page, "Из файла", "накладная.csv", Buffer.from(rows.join("\r\n"), "utf8"));

  const errors = page.getByRole("list", { name: "Замечания по строкам" });
  await errors.getByText("Строка 3").waitFor();
  const shown = await errors.getByRole("listitem").allTextContents();
  expect(shown[0]).toContain("нет наименования");
  expect(shown[1]).toMatch(/Строка 4.*Кол-во.*число не читается.*сто/);

  await page.getByRole("button", { name: /^Взять/ }).click();
  await officer.line("Мука пшеничная").getByText("Чисто").waitFor();
});

test("a file that is no table is refused with a sentence, and the truck stays as it was", async () => {
  const { page, officer } = await openTruck();
  await officer.pasteLines([["Мука пшеничная", "1101001500"]]);
  await chooseFile(page, "Из файла", "отчёт.xlsx", Buffer.from([0x50, 0x4b, 3, 4, 0, 1, 2, 3, 255, 254]));
  await page.getByText(/Файл не читается/).waitFor();
  await page.keyboard.press("Escape");
  await officer.line("Мука пшеничная").waitFor();
});
