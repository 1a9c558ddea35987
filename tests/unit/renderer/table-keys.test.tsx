import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { newTruck, openScreen, row, typeLine } from "../../support/screen/open-screen.tsx";

const focused = () => document.activeElement?.getAttribute("aria-label");

test("Enter in the papers leads through them and then into the table", async () => {
  const window = await openScreen();
  await newTruck(window);
  await window.user.keyboard("123 ABC 02{Enter}");
  expect(document.activeElement).toBe(screen.getByLabelText("Номер прицепа"));
  await window.user.keyboard("{Enter>8}");
  expect(focused()).toBe("Наименование, строка 1");
});

test("Tab runs along a line and Enter goes back under the place where the run began", async () => {
  const window = await openScreen();
  await newTruck(window);
  await typeLine(window, "Капуста{Tab}0704901000{Tab}800");
  expect(focused()).toBe("Кол-во, строка 1");
  await window.user.keyboard("{Enter}");
  expect(focused()).toBe("Наименование, строка 2");
  expect(within(row(1)).getByText("800")).toBeTruthy();
});

test("arrows move between cells, and within a text only from its edges", async () => {
  const window = await openScreen();
  await newTruck(window);
  await typeLine(window, "Капуста{ArrowLeft}");
  expect(focused()).toBe("Наименование, строка 1");
  await window.user.keyboard("{ArrowRight}{ArrowRight}");
  expect(focused()).toBe("Код ТН ВЭД, строка 1");
  await window.user.keyboard("{ArrowDown}");
  expect(focused()).toBe("Код ТН ВЭД, строка 2");
});

test("Tab on the empty line leaves the table, so that the keyboard is not caught in it", async () => {
  const window = await openScreen();
  await newTruck(window);
  await window.user.keyboard("[F4]{Tab}");
  expect(screen.getByRole("grid").contains(document.activeElement)).toBe(false);
});

test("Escape gives a cell back what stood in it", async () => {
  const window = await openScreen();
  await newTruck(window);
  await typeLine(window, "Капуста{Enter}{ArrowUp}Гвозди{Escape}");
  expect(screen.getByLabelText<HTMLInputElement>("Наименование, строка 1").value).toBe("Капуста");
});

test("a decimal comma is read, letters stay out, and the number is shown as people write it", async () => {
  const window = await openScreen();
  await newTruck(window);
  await typeLine(window, "Капуста{Tab}{Tab}1250,5кг{Enter}");
  expect(within(row(1)).getByText(/^1\s250,5$/)).toBeTruthy();
});

test("Ctrl+Delete removes the line and says so; undo brings it back where it was", async () => {
  const window = await openScreen();
  const { user } = window;
  await newTruck(window);
  await typeLine(window, "Капуста{Enter}Гвозди{ArrowUp}");
  await user.keyboard("{Control>}{Delete}{/Control}");
  expect(screen.getByText("Строка 1 удалена")).toBeTruthy();
  expect(screen.getByText("1 строка")).toBeTruthy();
  await user.keyboard("{Control>}z{/Control}");
  expect(screen.getByLabelText<HTMLInputElement>("Наименование, строка 1").value).toBe("Капуста");
  expect(within(row(2)).getByText("Гвозди")).toBeTruthy();
});

test("undo takes back the words of a cell at once, not letter by letter, and redo gives them again", async () => {
  const window = await openScreen();
  const { user } = window;
  await newTruck(window);
  await typeLine(window, "Капуста{Tab}0704");
  const code = screen.getByLabelText<HTMLInputElement>("Код ТН ВЭД, строка 1");
  await user.keyboard("{Control>}z{/Control}");
  expect(code.value).toBe("");
  expect(within(row(1)).getByText("Капуста")).toBeTruthy();
  await user.keyboard("{Control>}y{/Control}");
  expect(code.value).toBe("0704");
});

test("F7 goes to the lines that ask for the officer's eye and passes the others by", async () => {
  const window = await openScreen();
  await newTruck(window);
  await typeLine(window, "Тепловизор{Enter}Капуста{Enter}Квадрокоптер");
  await within(row(3)).findByText("Совпадение");
  await window.user.keyboard("[F7]");
  expect(focused()).toBe("Наименование, строка 1");
  await window.user.keyboard("[F7]");
  expect(focused()).toBe("Наименование, строка 3");
});

test("right-to-left words and emoji keep their cell, each in its own direction", async () => {
  const window = await openScreen();
  await newTruck(window);
  await typeLine(window, "טלפונים 📱{Enter}");
  expect(within(row(1)).getByText("טלפונים 📱").getAttribute("dir")).toBe("auto");
});

test("Escape in the decision leads back into the table, to the cell that was left", async () => {
  const window = await openScreen();
  await newTruck(window);
  await typeLine(window, "Капуста{Tab}0704");
  await window.user.keyboard("[F9]");
  expect(screen.getByRole("radio", { name: "Товары из перечней" })).toBe(document.activeElement);
  await window.user.keyboard("{Escape}");
  expect(focused()).toBe("Код ТН ВЭД, строка 1");
});
