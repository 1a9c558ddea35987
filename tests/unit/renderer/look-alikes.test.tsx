import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { newTruck, openScreen, row, typeLine } from "../../support/screen/open-screen.tsx";

test("an answer that is remembered lowers the match, says so, and waits for a supervisor", async () => {
  const window = await openScreen();
  const { user } = window;
  await newTruck(window);
  await typeLine(window, "Тепловизор учебный");
  await within(row(1)).findByText("Совпадение");
  await user.keyboard("[F3]");
  await user.click(await screen.findByRole("menuitemcheckbox", { name: "Запомнить для таких же строк" }));
  await user.click(await screen.findByRole("menuitem", { name: "Другой товар с похожим названием" }));
  expect(await within(row(1)).findByText("Проверить")).toBeTruthy();
  expect(await screen.findByText(/Похожий товар в этой машине: отметил Ахметов/)).toBeTruthy();

  await user.click(screen.getByRole("button", { name: "Каталог" }));
  await user.click(await screen.findByText("Похожие товары"));
  await user.click(await screen.findByRole("button", { name: "Утвердить для поста" }));
  expect(await screen.findByText("Здесь пусто")).toBeTruthy();
  expect(window.count("lookalike.decide")).toBe(1);
});
