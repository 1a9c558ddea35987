import { expect, test } from "vitest";
import { openForTest } from "../support/host/open-for-test.ts";

test("the post is named once and known ever after", async () => {
  const first = await openForTest();
  await first.page.getByRole("button", { name: "Начать работу" }).click();
  await first.page.getByText("Укажите название поста").waitFor();
  await first.page.getByText("Укажите, кто принимает решения").waitFor();

  await first.officer.setUp({ post: "Пост «Бейнеу»", officer: "Серикова Г. К." });
  await first.page.getByText("Очередь пуста").waitFor();
  await first.close();

  const second = await openForTest(first.userData);
  await second.page.getByRole("heading", { name: "Пост «Бейнеу»" }).waitFor();
  expect(await second.page.getByText("Серикова Г. К.").count()).toBe(1);
});

test.each([
  {
    language: "Қазақша",
    post: "Бекет",
    officer: "Инспектор",
    submit: "Жұмысты бастау",
    next: "Келесі көлік",
  },
  { language: "English", post: "Post", officer: "Officer", submit: "Start work", next: "Next truck" },
])("the first screen and all that follow speak $language when asked to", async (words) => {
  const { page, userData, close } = await openForTest();
  await page.getByText(words.language, { exact: true }).click();
  await page.getByRole("textbox", { name: words.post }).fill("Post 7");
  await page.getByRole("textbox", { name: words.officer }).fill("A. Officer");
  await page.getByRole("button", { name: words.submit }).click();
  await page.getByRole("button", { name: words.next }).waitFor();
  await close();

  const again = await openForTest(userData);
  await again.page.getByRole("button", { name: words.next }).waitFor();
});
