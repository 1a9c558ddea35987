import { screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { keepRecoveryKey, openScreen } from "../../support/screen/open-screen.tsx";
import { PIN } from "../../support/secrets.ts";

/** Where the key lies, and that no backup has it. */
const KEY_WORDS = /^Ключ поста лежит в файле .+station-key\.pem\. .+сохраните копию этого файла/;

test("the first start asks for post and supervisor, shows the recovery key once, and goes on to the empty queue", async () => {
  const window = await openScreen({ setUp: false });
  const { user } = window;
  await screen.findByRole("heading", { name: "Первый запуск" });
  await user.keyboard("{Enter}");
  expect(screen.getByText("Укажите название поста")).toBeTruthy();
  expect(screen.getByText("Укажите, кто здесь старший смены")).toBeTruthy();
  expect(screen.getByText(KEY_WORDS)).toBeTruthy();
  expect(screen.getByText(/^Коротко: нужно от 6 цифр/)).toBeTruthy();
  await user.type(screen.getByRole("textbox", { name: /^Пост/ }), "Пост № 3");
  await user.type(screen.getByRole("textbox", { name: /^Старший смены/ }), "Ким В. С.");
  await user.type(screen.getByLabelText(/^PIN или пароль/), PIN);
  await user.type(screen.getByLabelText(/^Ещё раз/), `${PIN}{Enter}`);

  const key = await screen.findByRole("region", { name: "Ключ восстановления" });
  expect(key.textContent).toMatch(/^[0-9A-Z]{32}$/);
  expect(screen.getByText(KEY_WORDS)).toBeTruthy();
  expect(screen.getByRole("button", { name: "Продолжить" })).toHaveProperty("disabled", true);
  await keepRecoveryKey(window, /^Ключ записан/, "Продолжить");
  expect(await screen.findByRole("heading", { name: "Пост № 3" })).toBeTruthy();
  expect(await screen.findByText("Очередь пуста")).toBeTruthy();
});

test("a PIN that everybody tries first, or that was entered in two ways, is refused before it is sent", async () => {
  const window = await openScreen({ setUp: false });
  const { user } = window;
  await user.type(await screen.findByRole("textbox", { name: /^Пост/ }), "Пост № 3");
  await user.type(screen.getByRole("textbox", { name: /^Старший смены/ }), "Ким В. С.");
  await user.type(screen.getByLabelText(/^PIN или пароль/), "123456{Enter}");
  expect(await screen.findByText(/^Такое подбирают первым/)).toBeTruthy();
  await user.clear(screen.getByLabelText(/^PIN или пароль/));
  await user.type(screen.getByLabelText(/^PIN или пароль/), PIN);
  await user.type(screen.getByLabelText(/^Ещё раз/), "280492{Enter}");
  expect(await screen.findByText("Введено по-разному")).toBeTruthy();
  expect(window.count("station.setup")).toBe(0);
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
  await user.type(screen.getByRole("textbox", { name: /^Supervisor/ }), "Kim");
  await user.type(screen.getByLabelText(/^PIN or passphrase/), PIN);
  await user.type(screen.getByLabelText(/^Once more/), `${PIN}{Enter}`);
  await keepRecoveryKey(window, /^The key is written down/, "Go on");
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

test("a station from before accounts asks for its first supervisor and keeps its drafts", async () => {
  const window = await openScreen({ setUp: false, upgraded: true });
  const { user } = window;
  await screen.findByRole("heading", { name: "Пост 1" });
  await user.type(screen.getByRole("textbox", { name: /^Старший смены/ }), "Ким В. С.");
  await user.type(screen.getByLabelText(/^PIN или пароль/), PIN);
  await user.type(screen.getByLabelText(/^Ещё раз/), `${PIN}{Enter}`);
  await keepRecoveryKey(window, /^Ключ записан/, "Продолжить");
  await waitFor(() => expect(screen.getByText("Без номера")).toBeTruthy());
});
