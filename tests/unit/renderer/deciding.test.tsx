import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { newTruck, type OpenScreen, openScreen, row, typeLine } from "../../support/screen/open-screen.tsx";

async function truckWithHit(window: OpenScreen): Promise<void> {
  await newTruck(window);
  await window.user.keyboard("123 ABC 02");
  await typeLine(window, "Тепловизор");
  await within(row(1)).findByText("Совпадение");
}

test("F9, Enter: the truck is held, in the log, and the next one is a key away", async () => {
  const window = await openScreen();
  await truckWithHit(window);
  await window.user.keyboard("[F9]{Enter}");
  expect(await screen.findByText("123 ABC 02: задержана")).toBeTruthy();
  expect(screen.getByText(/Запись № 10 в журнале.*Ахметов/)).toBeTruthy();
  await window.user.keyboard("[F2]");
  expect((await screen.findByLabelText<HTMLInputElement>("Номер машины")).value).toBe("");
});

test("a release over an unanswered hit needs the override and its reason in words", async () => {
  const window = await openScreen();
  await truckWithHit(window);
  await window.user.keyboard("[F8]");
  expect(screen.getByText(/Строка 1\. Ответьте на совпадение/)).toBeTruthy();
  expect(screen.getByRole<HTMLInputElement>("radio", { name: "Товаров из перечней нет" }).disabled).toBe(
    true,
  );
  expect(screen.getByRole<HTMLInputElement>("radio", { name: "Под мою ответственность" }).checked).toBe(true);
  await window.user.keyboard("{Enter}");
  expect(screen.getByText("Напишите, почему принято такое решение")).toBeTruthy();
  expect(window.count("decision.record")).toBe(0);
  await window.user.type(screen.getByLabelText(/^Примечание/), "Лицензия № 15{Enter}");
  expect(await screen.findByText("123 ABC 02: выпущена")).toBeTruthy();
});

test("a hit that is answered no longer stands in the way, until the line is reworded", async () => {
  const window = await openScreen();
  const { user } = window;
  await truckWithHit(window);
  await user.keyboard("[F3]");
  await user.click(await screen.findByRole("menuitem", { name: "Есть лицензия или разрешение" }));
  expect(await screen.findByText("Совпадений без ответа нет")).toBeTruthy();
  await user.keyboard("[F8]");
  expect(screen.getByRole<HTMLInputElement>("radio", { name: "Есть лицензия" }).disabled).toBe(false);
  await user.keyboard("{Escape}");
  await user.type(screen.getByLabelText("Наименование, строка 1"), " ручной");
  expect(await screen.findByText("1 совпадение без ответа")).toBeTruthy();
});

test("an answer can be taken back", async () => {
  const window = await openScreen();
  const { user } = window;
  await truckWithHit(window);
  await user.keyboard("[F3]");
  await user.click(await screen.findByRole("menuitem", { name: "Другой товар с похожим названием" }));
  const evidence = within(screen.getByRole("region", { name: "Что найдено в строке" }));
  await user.click(await evidence.findByRole("button", { name: "Вернуть" }));
  expect(await screen.findByText("1 совпадение без ответа")).toBeTruthy();
});

test("arrow keys choose the reason, and changing one's mind loses no words", async () => {
  const window = await openScreen();
  const { user } = window;
  await truckWithHit(window);
  await user.keyboard("[F10]{ArrowDown}");
  expect(screen.getByRole<HTMLInputElement>("radio", { name: "Нужен эксперт" }).checked).toBe(true);
  await user.type(screen.getByLabelText(/^Примечание/), "спросить");
  await user.keyboard("[F9]");
  expect(screen.getByLabelText<HTMLTextAreaElement>(/^Примечание/).value).toBe("спросить");
});

test("a decision that the log refuses keeps the truck in work and says why", async () => {
  const window = await openScreen();
  await truckWithHit(window);
  window.refuse("decision.record", "store-full");
  await window.user.keyboard("[F9]{Enter}");
  const alert = await screen.findByRole("alert");
  expect(within(alert).getByText(/На диске нет места/)).toBeTruthy();
  expect(within(alert).getByText(/введённое цело/)).toBeTruthy();
  window.allow("decision.record");
  await window.user.click(screen.getByRole("button", { name: /^Задержать/ }));
  expect(await screen.findByText("123 ABC 02: задержана")).toBeTruthy();
});

test("an empty truck cannot be decided, and the sentence says what is missing", async () => {
  const window = await openScreen();
  await newTruck(window);
  await window.user.keyboard("[F8]{Enter}");
  expect(await screen.findByText(/нет ни одной строки с товаром/)).toBeTruthy();
});
