import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { newTruck, openScreen, row } from "../../support/screen/open-screen.tsx";

const CLEAN = "Капуста\t0704901000\t800\nТепловизор\t9027500000\t3";

test("rows of a spreadsheet become lines with no question asked, and undo takes them back", async () => {
  const { user, ...window } = await openScreen();
  await newTruck({ user, ...window });
  await user.keyboard("[F4]");
  await user.paste(CLEAN);

  expect(await screen.findByText("2 строки")).toBeTruthy();
  expect(within(row(2)).getByText("9027500000")).toBeTruthy();
  expect(await within(row(2)).findByText("Совпадение")).toBeTruthy();
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(screen.getByText("Добавлены 2 строки")).toBeTruthy();

  await user.keyboard("{Control>}z{/Control}");
  expect(await screen.findByText("0 строк")).toBeTruthy();
});

test("rows pasted while those before are still being read come in as well", async () => {
  const window = await openScreen();
  await newTruck(window);
  await window.user.keyboard("[F4]");
  void window.user.paste(CLEAN);
  await window.user.paste("Гвозди\t7317008009\t3");
  expect(await screen.findByText("3 строки")).toBeTruthy();
});

test("rows pasted into the middle stand there, before the line that was there", async () => {
  const window = await openScreen();
  const { user } = window;
  await newTruck(window);
  await user.keyboard("[F4]");
  await user.keyboard("первая{Enter}вторая{ArrowUp}{ArrowDown}");
  await user.paste(CLEAN);
  await screen.findByText("4 строки");
  expect(within(row(1)).getByText("первая")).toBeTruthy();
  expect(within(row(3)).getByText("Тепловизор")).toBeTruthy();
  expect(within(row(4)).getByText("вторая")).toBeTruthy();
});

test("one cell from a spreadsheet, with Excel's line break behind it, stays one cell", async () => {
  const window = await openScreen();
  await newTruck(window);
  await window.user.keyboard("[F4]");
  await window.user.paste("Капуста\r\n");
  expect(await screen.findByText("1 строка")).toBeTruthy();
  expect(window.count("import.read")).toBe(0);
});

test("rows with a fault are shown first, by their numbers, and the good ones come in on Enter", async () => {
  const window = await openScreen();
  const { user } = window;
  await newTruck(window);
  await user.keyboard("[F4]");
  await user.paste("Наименование\tКод\tКол-во\nКапуста\t0704901000\t800\nГвозди\t7317008009\tсто\n\t\t5");

  const dialog = await screen.findByRole("dialog");
  const faults = within(dialog).getByRole("list", { name: "Замечания по строкам" });
  const fault = await within(faults).findByText(/число не читается/);
  expect(fault.closest("li")?.textContent).toContain("сто");
  expect(within(faults).getByText("Строка 4")).toBeTruthy();
  const confirm = within(dialog).getByRole("button", { name: /^Взять/ });
  expect(document.activeElement).toBe(confirm);
  await user.keyboard("{Enter}");
  expect(await within(row(1)).findByText("Чисто")).toBeTruthy();
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("a text longer than a cell is cut, and said to be", async () => {
  const window = await openScreen();
  await newTruck(window);
  await window.user.keyboard("[F4]");
  await window.user.paste("я".repeat(5_000));
  expect(await screen.findByText(/Текст обрезан: в ячейку входит 4\s000 знаков/)).toBeTruthy();
  expect(screen.getByLabelText<HTMLInputElement>("Наименование, строка 1").value).toHaveLength(4_000);
});
