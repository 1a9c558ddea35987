import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { newTruck, openScreen, row, typeLine } from "../../support/screen/open-screen.tsx";

test("what is typed is on disk a moment later, without a button, and survives the window", async () => {
  const window = await openScreen();
  await newTruck(window);
  await window.user.keyboard("123 ABC 02");
  await typeLine(window, "Капуста");
  expect(await screen.findByText(/^Сохранено в \d\d:\d\d:\d\d$/)).toBeTruthy();

  window.reopen();
  await window.user.click(await screen.findByRole("option", { name: /123 ABC 02/ }));
  expect((await screen.findByLabelText<HTMLInputElement>("Номер машины")).value).toBe("123 ABC 02");
  expect(screen.getByLabelText<HTMLInputElement>("Наименование, строка 1").value).toBe("Капуста");
});

test("a save that fails is said loudly, with what is safe and what to do, until one succeeds", async () => {
  const window = await openScreen();
  await newTruck(window);
  await window.user.keyboard("123");
  await screen.findByText(/^Сохранено в/);
  window.refuse("draft.save", "store-full");
  await window.user.keyboard(" ABC 02");

  const alert = await screen.findByRole("alert");
  expect(within(alert).getByText("Последние правки не записаны на диск")).toBeTruthy();
  expect(within(alert).getByText(/На диске нет места/)).toBeTruthy();
  expect(within(alert).getByText(/Всё введённое до \d\d:\d\d:\d\d уже на диске/)).toBeTruthy();
  expect(screen.getByLabelText<HTMLInputElement>("Номер машины").value).toBe("123 ABC 02");

  window.allow("draft.save");
  await window.user.click(within(alert).getByRole("button", { name: "Повторить" }));
  await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
});

test("another screen and back: lines, undo and an entry that could not be saved are still there", async () => {
  const window = await openScreen();
  const { user } = window;
  await newTruck(window);
  await user.keyboard("123 ABC 02");
  await typeLine(window, "Тепловизор{Enter}");
  await within(row(1)).findByText("Совпадение");
  await screen.findByText(/^Сохранено в/);
  window.refuse("draft.save", "store-full");
  await user.keyboard("Гвозди");
  await screen.findByRole("alert");

  await user.click(screen.getByRole("button", { name: "Журнал" }));
  await screen.findByRole("heading", { name: "Журнал" });
  await user.click(screen.getByRole("button", { name: "Машины" }));
  await user.click(await screen.findByRole("option", { name: /123 ABC 02/ }));
  expect(await within(row(2)).findByText("Гвозди")).toBeTruthy();
  // Else the save is tried again a few seconds later, in the next test's store.
  window.allow("draft.save");
  await user.keyboard("{Control>}z{/Control}");
  await waitFor(() => expect(screen.queryByText("Гвозди")).toBeNull());
  await screen.findByText(/^Сохранено в/);
});

test("a truck with something in it is taken out of work only for a reason", async () => {
  const window = await openScreen();
  const { user } = window;
  await newTruck(window);
  await user.keyboard("123 ABC 02");
  await user.click(screen.getByRole("button", { name: "Снять с проверки" }));
  expect(window.count("draft.discard")).toBe(0);
  const yes = await screen.findByRole<HTMLButtonElement>("button", { name: "Снять" });
  expect(yes.disabled).toBe(true);
  await user.type(screen.getByLabelText(/^Причина/), "Записан дважды");
  await user.click(yes);
  expect(await screen.findByText("Очередь пуста")).toBeTruthy();
});

test("with a hit in it only for a reason from the list too, and that stays in its story", async () => {
  const window = await openScreen();
  const { user } = window;
  await newTruck(window);
  await user.keyboard("123 ABC 02");
  await typeLine(window, "Тепловизор");
  await within(row(1)).findByText("Совпадение");
  await user.click(screen.getByRole("button", { name: "Снять с проверки" }));
  await user.type(await screen.findByLabelText(/^Причина/), "Нет груза");
  const yes = screen.getByRole<HTMLButtonElement>("button", { name: "Снять" });
  expect(yes.disabled).toBe(true);
  await user.click(screen.getByRole("combobox", { name: /Почему машина с совпадениями/ }));
  await user.click(await screen.findByRole("option", { name: "Повернула назад" }));
  await user.click(yes);
  expect(await screen.findByText("Очередь пуста")).toBeTruthy();
});

test("empty trucks do not pile up in the queue", async () => {
  const window = await openScreen();
  const { user } = window;
  await newTruck(window);
  await user.keyboard("[F2]");
  await waitFor(() => expect(window.count("queue.next")).toBe(2));
  await user.click(screen.getByRole("button", { name: "Машины" }));
  expect(await screen.findAllByText("Без номера")).toHaveLength(1);
});
