import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { openScreen } from "../../support/screen/open-screen.tsx";

test("any line is tried with every stage in sight, and nothing is written", async () => {
  const window = await openScreen();
  const { user } = window;
  await user.click(screen.getByRole("button", { name: "Проба строки" }));
  await user.type(await screen.findByRole("textbox", { name: "Наименование" }), "тепловизоры ручные");
  expect(await screen.findByText("Слова: 2")).toBeTruthy();
  expect(screen.getByText("Совпадение")).toBeTruthy();
  const [words, terms] = screen.getAllByRole("table");
  expect(words && within(words).getAllByText("ручной")).toBeTruthy();
  expect(terms && within(terms).getAllByText("тепловизор").length).toBeGreaterThan(0);
  expect(window.count("draft.create")).toBe(0);
});
