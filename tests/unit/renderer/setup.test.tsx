import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { openScreen } from "../../support/screen/open-screen.tsx";

test("the first start asks for post and officer, and goes on to the empty queue", async () => {
  const { user } = await openScreen({ setUp: false });
  await screen.findByRole("heading", { name: "Первый запуск" });
  await user.keyboard("{Enter}");
  expect(screen.getByText("Укажите название поста")).toBeTruthy();
  expect(screen.getByText("Укажите, кто принимает решения")).toBeTruthy();
  await user.type(screen.getByRole("textbox", { name: /^Пост/ }), "Пост № 3");
  await user.type(screen.getByRole("textbox", { name: /^Инспектор/ }), "Ким В. С.{Enter}");
  expect(await screen.findByRole("heading", { name: "Пост № 3" })).toBeTruthy();
  expect(await screen.findByText("Очередь пуста")).toBeTruthy();
});

test("the crossing is offered by name, in the language of the screen", async () => {
  const { user } = await openScreen({ setUp: false });
  const crossing = await screen.findByRole("combobox", { name: /^Пункт пропуска/ });
  await user.type(crossing, "Кайр");
  expect(await screen.findByRole("option", { name: "Кайрак" })).toBeTruthy();
  await user.click(screen.getByRole("radio", { name: "Қазақша" }));
  await screen.findByRole("heading", { name: "Алғашқы іске қосу" });
  await user.clear(crossing);
  await user.type(crossing, "Қайр");
  expect(await screen.findByRole("option", { name: "Қайрақ" })).toBeTruthy();
});

test("the language that was chosen at the first start stays", async () => {
  const window = await openScreen({ setUp: false });
  const { user } = window;
  await user.click(await screen.findByRole("radio", { name: "English" }));
  await user.type(await screen.findByRole("textbox", { name: /^Post/ }), "Post 3");
  await user.type(screen.getByRole("textbox", { name: /^Officer/ }), "Kim{Enter}");
  expect(await screen.findByText("The queue is empty")).toBeTruthy();
  window.reopen();
  expect(await screen.findByText("The queue is empty")).toBeTruthy();
});

test("a program that cannot start says why and can try again", async () => {
  const window = await openScreen();
  window.refuse("app.info", "store-damaged");
  window.reopen();
  expect(await screen.findByText(/База данных повреждена/)).toBeTruthy();
  window.allow("app.info");
  await window.user.click(screen.getByRole("button", { name: "Повторить" }));
  expect(await screen.findByRole("heading", { name: "Пост «Кайрак»" })).toBeTruthy();
});
