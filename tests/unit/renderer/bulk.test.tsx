import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { newTruck, openScreen, row } from "../../support/screen/open-screen.tsx";

const ROWS = Array.from(
  { length: 250 },
  (_, i) => `${i % 2 ? "Капуста" : "Тепловизор"} ${i}\t0704901000`,
).join("\n");

test("many lines are screened as one job that shows its progress and can be stopped and gone on with", async () => {
  const window = await openScreen();
  const { user } = window;
  await newTruck(window);
  window.jobs.hold();
  await user.keyboard("[F4]");
  await user.paste(ROWS);

  expect(await screen.findByText("Проверено 50 из 250")).toBeTruthy();
  expect(screen.getByRole("progressbar", { name: "Ход проверки" }).getAttribute("aria-valuenow")).toBe("20");
  await user.keyboard("[F8]");
  expect(screen.getByText("Ждём проверки: осталось 250 строк")).toBeTruthy();
  await user.keyboard("{Escape}");

  await user.click(screen.getByRole("button", { name: "Остановить" }));
  expect(await screen.findByText("Проверка остановлена: 250 строк без итога")).toBeTruthy();
  window.jobs.letGo();
  await user.click(screen.getByRole("button", { name: "Продолжить" }));
  expect(await within(row(1)).findByText("Совпадение")).toBeTruthy();
  expect(screen.getByLabelText("Совпадений: 125")).toBeTruthy();
});

test("a check that fails says so, and that a release has to wait; it can be tried again", async () => {
  const window = await openScreen();
  const { user } = window;
  await newTruck(window);
  window.refuse("screening.screen", "internal");
  await user.keyboard("[F4]Капуста");
  expect(await screen.findByText("Строки не проверяются")).toBeTruthy();
  window.allow("screening.screen");
  await user.click(screen.getByRole("button", { name: "Повторить" }));
  expect(await within(row(1)).findByText("Чисто")).toBeTruthy();
  expect(screen.queryByText("Строки не проверяются")).toBeNull();
});
