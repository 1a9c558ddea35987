import { expect, test } from "vitest";
import { addAccount } from "../../hub/accounts/accounts.ts";
import { auditBefore } from "../../hub/store/queries/audit.ts";
import { openForTest } from "../support/host/open-for-test.ts";
import { openTestHub } from "../support/sync/test-hub.ts";

const PASSWORD = "верный пароль на хаб";
const PLATE = "707 ABC 02";

/** A post with its window, enrolled at a hub. */
async function openPost(name: string, invitation: string) {
  const opened = await openForTest();
  const { page, officer } = opened;
  const settings = () => page.getByRole("button", { name: "Настройки" }).click();
  await officer.setUp({ post: name });
  await settings();
  await page.getByRole("textbox", { name: "Приглашение хаба" }).fill(invitation);
  await page.getByRole("button", { name: "Зарегистрировать пост" }).click();
  await page.getByRole("button", { name: "Хаб: Отправлено" }).waitFor();
  return { ...opened, settings };
}

test("a truck decided at one post is found and opened at another, and a message comes back", async () => {
  const hub = await openTestHub();
  const account = { login: "seitova", name: "Сейтова Г.", role: "supervisor" as const };
  await addAccount(hub.context, { ...account, password: PASSWORD });
  const invite = async () => (await hub.invite("", 1)).text;
  const [kairak, office] = await Promise.all([
    openPost("Кайрак", await invite()),
    openPost("Управление", await invite()),
  ]);

  const { page: post, officer } = kairak;
  await officer.newTruck({ "Номер машины": PLATE });
  await officer.pasteLines([["Мука пшеничная высший сорт", "1101001500", "400"]]);
  await officer.line("Мука").getByText("Чисто").waitFor();
  await post.keyboard.press("F8");
  await post.keyboard.press("Enter");
  await post.getByText(`${PLATE}: выпущена`).waitFor();
  await post.getByRole("button", { name: "Хаб: Отправлено" }).waitFor();

  const { page } = office;
  await page.getByRole("button", { name: "Контроль" }).click();
  await page.getByText("Все посты", { exact: true }).click();
  await page.getByLabel("Имя для входа").fill(account.login);
  await page.getByLabel("Пароль", { exact: false }).fill(PASSWORD);
  await page.getByRole("button", { name: "Войти" }).click();
  await page.getByRole("tab", { name: "Машины" }).click();
  await page.getByRole("searchbox").fill("707abc");
  await page.getByRole("button", { name: `Открыть машину: ${PLATE}` }).click();
  const opened = page.getByRole("dialog", { name: "Машина поста «Кайрак»" });
  await opened.getByText("Мука пшеничная высший сорт").waitFor();
  await opened.getByRole("heading", { name: PLATE }).waitFor();
  await page.keyboard.press("Escape");

  await page.getByRole("tab", { name: "Отправить постам" }).click();
  await page.getByLabel("Текст").fill("Проверяйте муку внимательнее");
  await page.getByRole("button", { name: "Отправить", exact: true }).click();
  await page.getByText("Передано хабу.").waitFor();

  await kairak.settings();
  await post.getByRole("button", { name: "Синхронизировать сейчас" }).click();
  await post.getByRole("status").getByText("Проверяйте муку внимательнее").waitFor();

  const audit = await auditBefore(hub.context.store, undefined, 100);
  expect(audit.filter(({ action }) => action === "truck-opened")).toMatchObject([{ name: account.name }]);
  expect([...kairak.complaints, ...office.complaints]).toEqual([]);
});
