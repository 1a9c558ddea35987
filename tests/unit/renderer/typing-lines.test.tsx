import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { newTruck, openScreen, row, typeLine } from "../../support/screen/open-screen.tsx";

test("a typed line shows its verdict, and the evidence beside it", async () => {
  const window = await openScreen();
  await newTruck(window);
  await typeLine(window, "Тепловизоры охотничьи");

  expect(await within(row(1)).findByText("Совпадение")).toBeTruthy();
  const evidence = screen.getByRole("region", { name: "Что найдено в строке" });
  expect(await within(evidence).findByText("Навигация и оптика")).toBeTruthy();
  expect(within(evidence).getAllByText("Тепловизоры", { selector: "mark" }).length).toBeGreaterThan(0);
  expect(screen.getByText("1 совпадение без ответа")).toBeTruthy();
});

test("rewording a line changes its verdict", async () => {
  const window = await openScreen();
  await newTruck(window);
  await typeLine(window, "Тепловизор");
  await within(row(1)).findByText("Совпадение");
  await window.user.clear(screen.getByLabelText("Наименование, строка 1"));
  await window.user.keyboard("Капуста");
  expect(await within(row(1)).findByText("Чисто")).toBeTruthy();
});

test("a line of which only a red flag speaks says so, and what the officer can do", async () => {
  const window = await openScreen();
  await newTruck(window);
  await typeLine(window, "Запчасти");
  expect(await within(row(1)).findByText("Проверить")).toBeTruthy();
  const evidence = within(screen.getByRole("region", { name: "Что найдено в строке" }));
  expect(await evidence.findByText("Наименование ничего не говорит о товаре")).toBeTruthy();
  expect(evidence.getByText(/^Спросите, что именно везут/)).toBeTruthy();
  expect(evidence.getByText(/но строку надо проверить/)).toBeTruthy();
});
