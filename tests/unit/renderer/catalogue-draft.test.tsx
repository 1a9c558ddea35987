import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { type OpenScreen, openScreen } from "../../support/screen/open-screen.tsx";

async function openDraft(): Promise<OpenScreen> {
  const window = await openScreen();
  await window.user.click(screen.getByRole("button", { name: "Каталог" }));
  await window.user.click(await screen.findByText("Правка"));
  await screen.findByRole("region", { name: "Записи каталога" });
  return window;
}

test("a term is written into the draft as it is typed, shown among the changes, and taken back", async () => {
  const { user, ...window } = await openDraft();
  await user.type(screen.getByRole("searchbox", { name: "Искать в таблице" }), "тепловизор");
  await user.click(await screen.findByRole("button", { name: /^тепловизор/ }));
  const field = await screen.findByRole("textbox", { name: "Термин" });
  await user.clear(field);
  await user.type(field, "тепловизор ручной");
  expect(await screen.findByText("Записано в черновик")).toBeTruthy();

  await user.click(screen.getByRole("tab", { name: /Изменения/ }));
  const changes = await screen.findByRole("list", { name: "Изменения" });
  expect(await within(changes).findByText("тепловизор ручной")).toBeTruthy();
  expect(within(changes).getByText("тепловизор")).toBeTruthy();
  const [discard] = within(changes).getAllByRole("button", { name: "Отменить" });
  if (discard) await user.click(discard);
  await user.click(await screen.findByRole("button", { name: "Отменить все" }));
  expect(await screen.findByText("Изменений нет")).toBeTruthy();
  expect(window.count("catalogue-editing.put")).toBeGreaterThan(0);
});

test("a term says itself from how many letters it may be misspelt, unless it may not be at all", async () => {
  const { user } = await openDraft();
  await user.type(screen.getByRole("searchbox", { name: "Искать в таблице" }), "тепловизор");
  await user.click(await screen.findByRole("button", { name: /^тепловизор/ }));
  await user.type(await screen.findByRole("textbox", { name: "Опечатки от скольких букв" }), "8");
  await screen.findByText("Записано в черновик");
  await user.click(screen.getByRole("tab", { name: /Изменения/ }));
  expect(await screen.findByText("Опечатки от скольких букв:")).toBeTruthy();

  await user.click(screen.getByRole("tab", { name: "Запись" }));
  await user.click(await screen.findByRole("combobox", { name: "Как совпадает" }));
  await user.click(await screen.findByRole("option", { name: "только точно" }));
  const letters = screen.getByRole<HTMLInputElement>("textbox", { name: "Опечатки от скольких букв" });
  expect(letters.disabled).toBe(true);
});

test("a changed flag and a category are told in words", async () => {
  const { user } = await openDraft();
  await user.type(screen.getByRole("searchbox", { name: "Искать в таблице" }), "тепловизор");
  await user.click(await screen.findByRole("button", { name: /^тепловизор/ }));
  await user.click(await screen.findByRole("checkbox", { name: "Общее слово" }));
  await screen.findByText("Записано в черновик");
  await user.click(screen.getByRole("tab", { name: /Изменения/ }));
  const changes = await screen.findByRole("list", { name: "Изменения" });
  const flag = await within(changes).findByText("Общее слово:");
  expect(flag.parentElement?.textContent).toBe("Общее слово: нет → да");
});

test("a row that is not whole is not written, and says which field is missing", async () => {
  const { user } = await openDraft();
  await user.click(screen.getByRole("button", { name: "Добавить" }));
  await user.type(await screen.findByRole("textbox", { name: "Термин" }), "лампа");
  expect(await screen.findByText("Не записано: исправьте отмеченное")).toBeTruthy();
  await user.click(screen.getByRole("tab", { name: /Изменения/ }));
  expect(await screen.findByText("Изменений нет")).toBeTruthy();
});

test("while it is under review the draft can not be edited, nor approved by its author", async () => {
  const { user } = await openDraft();
  await user.type(screen.getByRole("searchbox", { name: "Искать в таблице" }), "тепловизор");
  await user.click(await screen.findByRole("button", { name: /^тепловизор/ }));
  await user.click(await screen.findByRole("checkbox", { name: "Общее слово" }));
  await screen.findByText("Записано в черновик");
  await user.click(screen.getByRole("tab", { name: "Утверждение и выпуск" }));
  await user.click(await screen.findByRole("button", { name: "Отправить" }));
  expect(await screen.findByText(/ждёт второго старшего смены/)).toBeTruthy();
  expect(screen.getByRole<HTMLButtonElement>("button", { name: "Утвердить" }).disabled).toBe(true);
  await user.click(screen.getByRole("tab", { name: "Запись" }));
  expect(await screen.findByText("На утверждении: не меняется")).toBeTruthy();
});
