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
