import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
// The window loads the charts when it first draws one: read here, that does not count as a test's time.
import "../../../renderer/features/supervision/overview/charts.tsx";
import { newTruck, openScreen, row, typeLine } from "../../support/screen/open-screen.tsx";

const openSupervision = async ({ user }: Awaited<ReturnType<typeof openScreen>>) => {
  await user.click(screen.getByRole("button", { name: "Контроль" }));
  await screen.findByRole("heading", { name: "Контроль" });
};

test("a post without trucks says so; after a decision its figures and the table behind a chart are there", async () => {
  const window = await openScreen();
  const { user } = window;
  await openSupervision(window);
  expect(await screen.findByText("За этот период машин не было")).toBeTruthy();

  await newTruck(window);
  await typeLine(window, "обои виниловые");
  await within(row(1)).findByText("Чисто");
  await user.keyboard("[F8]");
  await screen.findByLabelText("Причина");
  await user.keyboard("{Enter}");
  await screen.findByText(/выпущена/);
  await openSupervision(window);
  const decisions = await screen.findByRole("region", { name: "Решения" });
  await user.click(within(decisions).getByRole("radio", { name: "Таблица" }));
  const table = within(decisions).getByRole("table", { name: "Решения" });
  expect(within(table).getByRole("row", { name: "Выпущена 1" })).toBeTruthy();
});

test("a plate that is put on the list flags its truck in the inspection and in the queue", async () => {
  const window = await openScreen();
  const { user } = window;
  await openSupervision(window);
  await user.click(screen.getByRole("tab", { name: "На контроле" }));
  await user.type(await screen.findByRole("textbox", { name: /^Номер машины или прицепа/ }), "123 АВС 02");
  await user.type(screen.getByLabelText("Почему и что делать"), "Вызвать кинолога");
  await user.click(screen.getByRole("button", { name: "Поставить на контроль" }));
  await screen.findByText("Вызвать кинолога");

  await newTruck(window);
  await user.type(screen.getByLabelText("Номер машины"), "123abc02");
  expect(await screen.findByText(/Машина на контроле: 123 АВС 02/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "К списку машин" }));
  expect(await screen.findByTitle("123 АВС 02: Вызвать кинолога")).toBeTruthy();
});

test("all posts need a sign-in, and a hub that is not there is told in words", async () => {
  const window = await openScreen();
  const { user } = window;
  await openSupervision(window);
  await user.click(screen.getByRole("radio", { name: "Все посты" }));
  await user.type(await screen.findByLabelText(/^Адрес/), "http://127.0.0.1:9");
  await user.type(screen.getByLabelText(/^Имя для входа/), "seitova");
  await user.type(screen.getByLabelText(/^Пароль/), "верный пароль");
  await user.click(screen.getByRole("button", { name: "Войти" }));
  expect(await screen.findByText(/Хаб не отвечает/)).toBeTruthy();
});
