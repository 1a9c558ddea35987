import { expect, test } from "vitest";
import { openForTest } from "../support/host/open-for-test.ts";

test("a term is edited, its effect on this post's own lines is seen, and a second supervisor is asked", async () => {
  const { page, officer } = await openForTest();
  await officer.setUp();
  await officer.newTruck({ "Номер машины": "123 ABC 02" });
  await officer.pasteLines([["Лампа настольная", "9405", "3"]]);
  await officer.line("Лампа").getByText("Чисто").waitFor();
  await page.keyboard.press("F8");
  await page.getByRole("radio", { name: "Товаров из перечней нет" }).waitFor();
  await page.keyboard.press("Enter");
  await page.getByText("123 ABC 02: выпущена").waitFor();

  await page.getByRole("button", { name: "Каталог" }).click();
  await page.getByText("Правка", { exact: true }).click();
  await page.getByRole("button", { name: "Добавить" }).click();
  await page.getByRole("combobox", { name: "Категория" }).fill("multicopters");
  await page.getByRole("option", { name: /multicopters/ }).click();
  await page.getByRole("combobox", { name: "Язык" }).click();
  await page.getByRole("option", { name: "русский" }).click();
  await page.getByRole("textbox", { name: "Термин", exact: true }).fill("лампа настольная");
  await page.getByText("Записано в черновик").waitFor();

  await page.getByRole("tab", { name: "Действие" }).click();
  await page.getByRole("button", { name: "Показать действие" }).click();
  const effect = page.getByRole("table", { name: "Действие" });
  const lamp = effect.getByRole("row").filter({ hasText: "Лампа настольная" });
  // Two catalogues are compiled for it, on a thread of their own each.
  await lamp.getByText("Совпадение").waitFor({ timeout: 100_000 });
  await lamp.getByText("журнал").waitFor();

  await page.getByRole("tab", { name: "Утверждение и выпуск" }).click();
  await page.getByRole("button", { name: "Отправить" }).click();
  await page.getByText(/ждёт второго старшего смены/).waitFor();
  expect(await page.getByRole("button", { name: "Утвердить" }).isDisabled()).toBe(true);
}, 240_000);
