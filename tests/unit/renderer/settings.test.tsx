import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { openScreen, signInAs } from "../../support/screen/open-screen.tsx";
import { PIN } from "../../support/secrets.ts";

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

test("an officer changes the own PIN, with the one of now", async () => {
  const { user, dispatch } = await openScreen();
  await user.click(screen.getByRole("button", { name: "Настройки" }));
  await user.click(await screen.findByRole("button", { name: "Сменить PIN" }));
  await user.type(screen.getByLabelText("Нынешний PIN"), "739154");
  await user.type(screen.getByLabelText(/^Новый PIN/), "415926");
  await user.type(screen.getByLabelText(/^Ещё раз/), "415926{Enter}");
  expect(await screen.findByText(/^Нынешний PIN не подошёл/)).toBeTruthy();
  await user.type(screen.getByLabelText("Нынешний PIN"), `${PIN}{Enter}`);
  expect(await screen.findByText("PIN сменён")).toBeTruthy();
  const log = await dispatch("log.verify", undefined);
  expect(log).toMatchObject({ ok: true, value: { firstBad: null } });
});

test("a supervisor sets how long the desk may be left alone", async () => {
  const window = await openScreen();
  await window.user.click(screen.getByRole("button", { name: "Настройки" }));
  await window.user.click(await screen.findByRole("radio", { name: "5" }));
  await waitFor(() => expect(screen.getByRole("radio", { name: "5" })).toHaveProperty("checked", true));
  expect(await window.dispatch("app.info", undefined)).toMatchObject({
    value: { settings: { idleMinutes: 5 } },
  });
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

test("an auditor reads what the post has set and is offered nothing that changes it", async () => {
  const window = await openScreen({ officers: [{ name: "Оспанов Д.", role: "auditor" }] });
  const { user } = window;
  await window.dispatch("session.sign-out", undefined);
  window.reopen();
  await signInAs(window, "Оспанов");
  await user.click(await screen.findByRole("button", { name: "Настройки" }));
  expect(await screen.findByText("Копий ещё нет")).toBeTruthy();
  expect(screen.queryByLabelText("Машины: бумаги, строки, решения, фото")).toBeNull();
  expect(screen.queryByRole("button", { name: /Сохранить|Стереть|копию|Восстановить|причину/ })).toBeNull();
  await user.click(screen.getByRole("button", { name: "Каталог" }));
  expect(await screen.findByRole("radio", { name: "Версии" })).toBeTruthy();
  expect(screen.queryByRole("radio", { name: "Правка" })).toBeNull();
});
