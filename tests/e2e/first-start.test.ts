import { expect, test } from "vitest";
import { openForTest } from "../support/host/open-for-test.ts";
import { PIN } from "../support/secrets.ts";

test("the post is named once and known ever after", async () => {
  const first = await openForTest();
  await first.page.getByRole("button", { name: "Начать работу" }).click();
  await first.page.getByText("Укажите название поста").waitFor();
  await first.page.getByText("Укажите, кто здесь старший смены").waitFor();

  await first.officer.setUp({ post: "Пост «Бейнеу»", officer: "Серикова Г. К." });
  await first.page.getByText("Очередь пуста").waitFor();
  await first.close();

  const second = await openForTest(first.userData);
  await second.page.getByRole("heading", { name: "Пост «Бейнеу»" }).waitFor();
  await second.officer.signIn();
  await second.page.getByText("Очередь пуста").waitFor();
  expect(await second.page.getByText("Серикова Г. К.").count()).toBeGreaterThan(0);
});

test.each([
  {
    language: "Қазақша",
    post: "Бекет",
    officer: "Ауысым бастығы",
    pin: "PIN немесе құпиясөз",
    again: "Тағы бір рет",
    submit: "Жұмысты бастау",
    written: "Кілт жазылды",
    done: "Жалғастыру",
    next: "Келесі көлік",
    enter: "Кіру",
  },
  {
    language: "English",
    post: "Post",
    officer: "Supervisor",
    pin: "PIN or passphrase",
    again: "Once more",
    submit: "Start work",
    written: "The key is written down",
    done: "Go on",
    next: "Next truck",
    enter: "Sign in",
  },
])("the first screen and all that follow speak $language when asked to", async (words) => {
  const { page, userData, close } = await openForTest();
  await page.getByText(words.language, { exact: true }).click();
  await page.getByRole("textbox", { name: words.post }).fill("Post 7");
  await page.getByRole("textbox", { name: words.officer }).fill("A. Officer");
  await page.getByLabel(words.pin).fill(PIN);
  await page.getByLabel(words.again).fill(PIN);
  await page.getByRole("button", { name: words.submit }).click();
  await page.getByRole("checkbox", { name: words.written }).check();
  await page.getByRole("button", { name: words.done }).click();
  await page.getByRole("button", { name: words.next }).waitFor();
  await close();

  const again = await openForTest(userData);
  await again.page.getByLabel(words.pin).fill(PIN);
  await again.page.getByRole("button", { name: words.enter }).click();
  await again.page.getByRole("button", { name: words.next }).waitFor();
});
