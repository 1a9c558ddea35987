import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { openScreen } from "../../support/screen/open-screen.tsx";

test("the language changes at once, everywhere, and is remembered", async () => {
  const window = await openScreen();
  const { user } = window;
  await user.click(screen.getByRole("button", { name: "Настройки" }));
  await user.click(await screen.findByRole("radio", { name: "Қазақша" }));
  expect(await screen.findByRole("heading", { name: "Баптаулар" })).toBeTruthy();
  expect(screen.getByRole("button", { name: "Көліктер" })).toBeTruthy();
  expect(document.documentElement.lang).toBe("kk");
  window.reopen();
  expect(await screen.findByRole("button", { name: /Жаңа көлік/ })).toBeTruthy();
});

test("the dark theme is set at once", async () => {
  const { user } = await openScreen();
  await user.click(screen.getByRole("button", { name: "Настройки" }));
  await user.click(await screen.findByRole("radio", { name: "Тёмное" }));
  await waitFor(() => expect(document.documentElement.dataset["mantineColorScheme"]).toBe("dark"));
});

test("another officer takes the desk, and the name goes with the next decision", async () => {
  const { user } = await openScreen();
  await user.click(screen.getByRole("button", { name: "Настройки" }));
  const name = await screen.findByRole("textbox", { name: /^Инспектор/ });
  await user.clear(name);
  await user.type(name, "Ким В. С.{Enter}");
  await user.click(screen.getByRole("button", { name: "Машины" }));
  expect(await screen.findByText("Кайрак · Ким В. С.")).toBeTruthy();
});

test("Ctrl+K finds a command by a part of its name and runs it", async () => {
  const { user } = await openScreen();
  await user.keyboard("{Control>}k{/Control}");
  await user.type(await screen.findByPlaceholderText("Что сделать?"), "англ");
  expect(screen.getByText("Такой команды нет")).toBeTruthy();
  await user.clear(screen.getByPlaceholderText("Что сделать?"));
  await user.keyboard("English{Enter}");
  expect(await screen.findByRole("button", { name: /New truck/ })).toBeTruthy();
});

test("the keys can be looked up, and the screen behind does not hear them meanwhile", async () => {
  const window = await openScreen();
  await window.user.keyboard("[F1]");
  expect(await screen.findByRole("dialog", { name: "Клавиши" })).toBeTruthy();
  await window.user.keyboard("[F2]");
  expect(window.count("draft.create")).toBe(0);
});

test("how long trucks are kept is saved, and what is overdue can be erased only after a question", async () => {
  const { user } = await openScreen();
  await user.click(screen.getByRole("button", { name: "Настройки" }));
  const months = await screen.findByLabelText("Машины: бумаги, строки, решения, фото");
  await user.type(months, "12");
  await user.click(
    within(screen.getByRole("region", { name: "Сроки хранения" })).getByRole("button", { name: "Сохранить" }),
  );
  expect(await screen.findByDisplayValue("12 мес.")).toBeTruthy();
  expect(screen.getByRole("button", { name: /Стереть 0/ })).toHaveProperty("disabled", true);
});
