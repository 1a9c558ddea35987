import { fireEvent, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { newTruck, type OpenScreen, openScreen, row, typeLine } from "../../support/screen/open-screen.tsx";

const FILE = new File(["Товар;Примечание;Код\nКапуста;свежая;0704901000\nТепловизор;;"], "груз.csv");

/** Drops a file on the inspection, as from the desktop. */
function drop(file: File): void {
  const target = screen.getByRole("region", { name: "Решение" });
  const dataTransfer = { files: [file], types: ["Files"] };
  fireEvent.dragOver(target, { dataTransfer });
  expect(screen.getByText("Отпустите файл, чтобы прочитать строки")).toBeTruthy();
  fireEvent.drop(target, { dataTransfer });
}

async function openDrawer(window: OpenScreen) {
  await newTruck(window);
  drop(FILE);
  return within(await screen.findByRole("dialog", { name: "Строки из файла груз.csv" }));
}

test("a dropped file shows how it was read, and comes in on one Enter", async () => {
  const window = await openScreen();
  const drawer = await openDrawer(window);
  expect(await drawer.findByText("Кодировка UTF-8")).toBeTruthy();
  expect(drawer.getByText("Разделитель: точка с запятой")).toBeTruthy();
  await window.user.keyboard("{Enter}");
  expect(await within(row(2)).findByText("Совпадение")).toBeTruthy();
  expect(screen.getByText("Добавлены 2 строки")).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByLabelText("Наименование, строка 1"));
});

test("a column can be given another field, and the rows are read anew", async () => {
  const window = await openScreen();
  const drawer = await openDrawer(window);
  await window.user.selectOptions(
    await drawer.findByRole("combobox", { name: "Поле для столбца «Примечание»" }),
    "Наименование",
  );
  expect(await drawer.findByRole("button", { name: /^Взять 1 строку/ })).toBeTruthy();
  expect(drawer.getByText(/нет наименования/)).toBeTruthy();
  expect(drawer.getByRole<HTMLSelectElement>("combobox", { name: "Поле для столбца «Товар»" }).value).toBe(
    "",
  );
});

test("a file can take the place of the lines that are there, and undo brings these back", async () => {
  const window = await openScreen();
  await newTruck(window);
  await typeLine(window, "Гвозди");
  drop(FILE);
  const drawer = within(await screen.findByRole("dialog"));
  await window.user.click(await drawer.findByText("Заменить 1 имеющуюся"));
  await window.user.click(drawer.getByRole("button", { name: /^Взять/ }));
  expect(await screen.findByText("2 строки")).toBeTruthy();
  expect(screen.queryByText("Гвозди")).toBeNull();
  await window.user.click(screen.getByRole("button", { name: "Вернуть" }));
  expect(await screen.findByText("1 строка")).toBeTruthy();
});

test("a file that is no table says so and changes nothing", async () => {
  const window = await openScreen();
  await newTruck(window);
  drop(new File([new Uint8Array([0x50, 0x4b, 3, 4, 0, 255, 1])], "отчёт.xlsx"));
  expect(await screen.findByText(/Файл не читается/)).toBeTruthy();
  expect(screen.getByText("Строки машины не изменились.")).toBeTruthy();
});

test("a file too large to be a manifest is refused before it is read", async () => {
  const window = await openScreen();
  await newTruck(window);
  const file = new File(["x"], "архив.csv");
  Object.defineProperty(file, "size", { value: 3_000_000_000 });
  drop(file);
  expect(await screen.findByText(/Файл слишком велик/)).toBeTruthy();
  expect(window.count("import.read")).toBe(0);
});
