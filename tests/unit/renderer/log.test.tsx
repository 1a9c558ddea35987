import { screen, waitFor, within } from "@testing-library/react";
import { expect, onTestFinished, test, vi } from "vitest";
import { z } from "zod";
import { newTruck, type OpenScreen, openScreen, row, typeLine } from "../../support/screen/open-screen.tsx";

async function hold(window: OpenScreen, plate: string, goods: string): Promise<void> {
  await newTruck(window);
  await window.user.keyboard(plate);
  await typeLine(window, goods);
  await within(row(1)).findByText(/Совпадение|Чисто/);
  await window.user.keyboard("[F9]{Enter}");
  await screen.findByText(`${plate}: задержана`);
}

async function entriesOf({ dispatch }: OpenScreen): Promise<number> {
  const verified = z.object({ value: z.object({ entries: z.int() }) });
  return verified.parse(await dispatch("log.verify", undefined)).value.entries;
}

test("a decided truck is found by its goods as one types, and opens as it was recorded", async () => {
  const window = await openScreen();
  const { user } = window;
  await hold(window, "123 ABC 02", "Тепловизор охотничий");
  await hold(window, "777 KZ 05", "Капуста");
  await user.click(screen.getByRole("button", { name: "Журнал" }));
  expect((await screen.findAllByRole("option")).length).toBe(2);
  await user.type(screen.getByRole("searchbox"), "теплов");
  expect(await screen.findByRole("option", { name: /123 ABC 02/ })).toBeTruthy();
  await waitFor(() => expect(screen.queryByRole("option", { name: /777 KZ 05/ })).toBeNull());

  screen.getByRole("listbox").focus();
  await user.keyboard("{Enter}");
  expect(await screen.findByRole("heading", { name: "123 ABC 02" })).toBeTruthy();
  expect(screen.getByText("Товары из перечней")).toBeTruthy();
  expect(screen.getAllByText(/^[0-9a-f]{64}$/)).toHaveLength(2);
  await user.click(screen.getByRole("button", { name: /Тепловизор охотничий/ }));
  expect(screen.getAllByText("Тепловизор", { selector: "mark" }).length).toBeGreaterThan(0);
});

test("nothing found is said with a way on", async () => {
  const window = await openScreen();
  await hold(window, "123 ABC 02", "Капуста");
  await window.user.click(screen.getByRole("button", { name: "Журнал" }));
  await window.user.type(await screen.findByRole("searchbox"), "вертолёт");
  expect(await screen.findByText("Ничего не найдено")).toBeTruthy();
});

test("the chain is verified on demand", async () => {
  const window = await openScreen();
  await hold(window, "123 ABC 02", "Капуста");
  await window.user.click(screen.getByRole("button", { name: "Журнал" }));
  await window.user.click(await screen.findByRole("button", { name: "Проверить журнал" }));
  expect(await screen.findByText(/Журнал цел: 10 записей/)).toBeTruthy();
});

test("trucks decided today stand beside those in work", async () => {
  const window = await openScreen();
  await hold(window, "123 ABC 02", "Капуста");
  await window.user.click(screen.getByRole("button", { name: "К списку машин" }));
  const today = within(await screen.findByRole("region", { name: "Оформлены сегодня" }));
  await window.user.click(await today.findByRole("option", { name: /123 ABC 02/ }));
  expect(await screen.findByText("Печать записи")).toBeTruthy();
});

test("only the trucks that were decided so, and all of them again", async () => {
  const window = await openScreen();
  const { user } = window;
  await hold(window, "123 ABC 02", "Капуста");
  await user.click(screen.getByRole("button", { name: "Журнал" }));
  expect(await screen.findByText("1 машина")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Фильтр" }));
  await user.click(await screen.findByRole("checkbox", { name: "Выпущена" }));
  expect(await screen.findByText("0 машин")).toBeTruthy();
  expect(await screen.findByText("Ничего не найдено")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Сбросить" }));
  expect(await screen.findByText("1 машина")).toBeTruthy();
});

test("what is listed leaves as a file, and the log says so", async () => {
  const window = await openScreen();
  const { user } = window;
  const clicked = vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => {});
  onTestFinished(() => clicked.mockRestore());
  await hold(window, "123 ABC 02", "Капуста");
  await user.click(screen.getByRole("button", { name: "Журнал" }));
  const before = await entriesOf(window);
  await user.click(await screen.findByRole("button", { name: "Выгрузить" }));
  await user.click(await screen.findByRole("menuitem", { name: "Таблица CSV" }));
  await waitFor(() => expect(clicked).toHaveBeenCalled());
  const [link] = clicked.mock.contexts;
  expect(link).toMatchObject({ download: expect.stringMatching(/^beket-log-.*\.csv$/) });
  expect(await entriesOf(window)).toBe(before + 1);
});

test("whoever may reads every entry in words, by what it is about, with its hash and signature", async () => {
  const window = await openScreen();
  const { user } = window;
  await hold(window, "123 ABC 02", "Капуста");
  await user.click(screen.getByRole("button", { name: "Журнал" }));
  await user.click(await screen.findByRole("radio", { name: "Все записи" }));
  const list = await screen.findByRole("listbox", { name: "Записи журнала" });
  expect((await within(list).findAllByRole("option")).length).toBeGreaterThan(5);
  await user.click(screen.getByRole("combobox", { name: "О чём запись" }));
  await user.click(await screen.findByRole("option", { name: "Доступ и сотрудники" }));
  const entries = within(await screen.findByRole("listbox", { name: "Записи журнала" }));
  await waitFor(() => expect(entries.queryByRole("option", { name: /решение|задержан/i })).toBeNull());
  expect(await screen.findByRole("option", { name: /Добавлен сотрудник: Ахметов Д. С./ })).toBeTruthy();
  screen.getByRole("listbox", { name: "Записи журнала" }).focus();
  await user.keyboard("{End}{Enter}");
  expect(await screen.findByText("Печать записи")).toBeTruthy();
  expect(screen.getAllByText(/^[0-9a-f]{64}$/)).toHaveLength(2);
  expect(screen.getByText(/^[A-Za-z0-9+/]{86}==$/)).toBeTruthy();
});

test("a journal that can't be read says so, and is tried again", async () => {
  const window = await openScreen();
  window.refuse("log.journal", "internal");
  await window.user.click(screen.getByRole("button", { name: "Журнал" }));
  await window.user.click(await screen.findByRole("radio", { name: "Все записи" }));
  expect(await screen.findByText("Журнал не прочитан")).toBeTruthy();
  window.allow("log.journal");
  await window.user.click(screen.getByRole("button", { name: "Повторить" }));
  expect(await screen.findByRole("listbox", { name: "Записи журнала" })).toBeTruthy();
});
