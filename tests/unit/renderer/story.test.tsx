import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { newTruck, type OpenScreen, openScreen, row, typeLine } from "../../support/screen/open-screen.tsx";

/** Held for its goods, and its entry on the screen. */
async function heldTruck(window: OpenScreen): Promise<void> {
  const { user } = window;
  await newTruck(window);
  await user.keyboard("123 ABC 02");
  await typeLine(window, "Тепловизор");
  await within(row(1)).findByText("Совпадение");
  await user.keyboard("[F9]{Enter}");
  await user.click(await screen.findByRole("button", { name: "Открыть запись" }));
  await screen.findByRole("button", { name: "Пересмотреть решение" });
}

const story = async () => within(await screen.findByLabelText("История машины"));

test("the story tells every entry in a sentence, and in full on demand", async () => {
  const window = await openScreen();
  await heldTruck(window);
  const told = await story();
  expect(await told.findByText("Принята на проверку. Коридор: Красный")).toBeTruthy();
  expect(told.getByText(/Проверено: Совпадение/)).toBeTruthy();
  expect(told.getByText("Задержана. Причина: Товары из перечней")).toBeTruthy();
  await window.user.click(told.getByRole("button", { name: /Строки внесены: новых 1/ }));
  expect(await told.findByText("+ 1. Тепловизор")).toBeTruthy();
});

test("a decision is revised from the log: the new one is in force, the old one stays to be read", async () => {
  const window = await openScreen();
  const { user } = window;
  await heldTruck(window);
  await user.click(screen.getByRole("button", { name: "Пересмотреть решение" }));
  expect(await screen.findByText("Пересмотр решения")).toBeTruthy();
  await within(row(1)).findByText("Совпадение");
  await user.keyboard("{Shift>}[F9]{/Shift}{Enter}");
  expect(await screen.findByText("Напишите, почему прежнее решение не остаётся в силе")).toBeTruthy();
  expect(window.count("decision.record")).toBe(1);
  await user.type(screen.getByLabelText(/^Почему решение пересмотрено/), "Найден тайник{Enter}");
  expect(await screen.findByText("123 ABC 02: изъята")).toBeTruthy();

  await user.click(screen.getByRole("button", { name: "Открыть запись" }));
  expect(await screen.findByText("Найден тайник")).toBeTruthy();
  const listed = await screen.findByRole("option", { name: /123 ABC 02/ });
  expect(within(listed).getByText("пересм. 1")).toBeTruthy();
  expect(within(listed).getByText("Изъята")).toBeTruthy();
  const told = await story();
  await user.click(await told.findByRole("button", { name: "Открыть запись" }));
  expect(await screen.findByText(/Это решение пересмотрено: действует запись/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Открыть действующее" }));
  expect(await screen.findByRole("button", { name: "Пересмотреть решение" })).toBeTruthy();
});

test("a station's own reason is added, used for a decision, and switched off again", async () => {
  const window = await openScreen();
  const { user } = window;
  await user.click(screen.getByRole("button", { name: "Настройки" }));
  await user.click(await screen.findByRole("radio", { name: "Задержать" }));
  await user.click(screen.getByRole("button", { name: "Добавить причину" }));
  const form = within(await screen.findByRole("form", { name: "Новая причина" }));
  await user.type(form.getByLabelText(/^По-русски/), "Дорога размыта");
  await user.type(form.getByLabelText(/^По-казахски/), "Жолды су шайған");
  await user.type(form.getByLabelText(/^По-английски/), "Road flooded");
  await user.type(form.getByLabelText(/^Код/), "road-flooded");
  await user.click(form.getByRole("button", { name: "Сохранить" }));
  const offered = await screen.findByRole<HTMLInputElement>("switch", { name: "«Дорога размыта» в списке" });
  expect(offered.checked).toBe(true);

  await newTruck(window);
  await user.keyboard("123 ABC 02");
  await typeLine(window, "Капуста");
  await within(row(1)).findByText("Чисто");
  await user.keyboard("[F9]");
  await user.click(await screen.findByRole("radio", { name: "Дорога размыта" }));
  await user.keyboard("{Escape}");

  await user.click(screen.getByRole("button", { name: "Настройки" }));
  await user.click(await screen.findByRole("radio", { name: "Задержать" }));
  await user.click(await screen.findByRole("switch", { name: "«Дорога размыта» в списке" }));
  await waitFor(() =>
    expect(screen.getByRole<HTMLInputElement>("switch", { name: "«Дорога размыта» в списке" }).checked).toBe(
      false,
    ),
  );
});
