import { screen, waitFor } from "@testing-library/react";
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
  expect(await screen.findByRole("button", { name: /Келесі көлік/ })).toBeTruthy();
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
  expect(await screen.findByRole("button", { name: /Next truck/ })).toBeTruthy();
});

test("the keys can be looked up, and the screen behind does not hear them meanwhile", async () => {
  const window = await openScreen();
  await window.user.keyboard("[F1]");
  expect(await screen.findByRole("dialog", { name: "Клавиши" })).toBeTruthy();
  await window.user.keyboard("[F2]");
  expect(window.count("queue.next")).toBe(0);
});
