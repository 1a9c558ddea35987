import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { appendEntry } from "../../../electron/services/append-entry.ts";
import { putSecret } from "../../../electron/store/queries/officer-secret.ts";
import { addAccount } from "../../../hub/accounts/accounts.ts";
import type { Hub } from "../../../hub/create-hub.ts";
import { type OpenScreen, openScreen } from "../../support/screen/open-screen.tsx";
import { cheapSecrets, PIN } from "../../support/secrets.ts";
import { openTestHub } from "../../support/sync/test-hub.ts";
import { openTestStation, type TestStation } from "../../support/sync/test-station.ts";

const PASSWORD = "верный пароль на хаб";
const AKHMETOV = "Ахметов А.";

/** A hub with one real post, and a supervisor's window that is signed in to it. */
async function office() {
  const hub = await openTestHub();
  await addAccount(hub.context, {
    login: "seitova",
    name: "Сейтова Г.",
    role: "administrator",
    password: PASSWORD,
  });
  const station = openTestStation();
  await station.enrol(hub);
  await addSupervisor(station);
  await station.sync();
  const window = await openScreen();
  await signIn(window, hub);
  return { hub, station, window, user: window.user };
}

/** One who can sign in: nobody else can manage the post. */
async function addSupervisor({ desk }: TestStation): Promise<void> {
  const payload = { officer: desk.newId(), name: AKHMETOV, role: "supervisor" as const };
  desk.db.transaction("test.officer", () => appendEntry(desk, { kind: "officer-added", payload }));
  putSecret(desk.db, payload.officer, await cheapSecrets().keep(PIN));
}

/** As the form does it, whose own test it is not: typing a fingerprint takes a busy machine its time. */
async function signIn({ user, bridge }: OpenScreen, { address, fingerprint }: Hub): Promise<void> {
  await bridge.invoke("supervision.sign-in", { address, fingerprint, login: "seitova", password: PASSWORD });
  await user.click(screen.getByRole("button", { name: "Контроль" }));
  await user.click(await screen.findByRole("radio", { name: "Все посты" }));
  await screen.findByRole("tab", { name: "Сотрудники" });
}

const openTab = async ({ user }: OpenScreen, name: string) =>
  await user.click(screen.getByRole("tab", { name }));

/** What the hub has been told since is there when the tab is opened anew. */
async function lookAgain(window: OpenScreen, name: string): Promise<void> {
  await openTab(window, "Посты");
  await openTab(window, name);
}

test("officers are sent to a post, and what it made of it comes back: taken in, or refused with the reason in words", async () => {
  const { station, window, user } = await office();
  await openTab(window, "Сотрудники");
  const post = await screen.findByRole("region", { name: "Пост 1" });
  expect(within(post).getByRole("row", { name: /Ахметов А\./ })).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Добавить сотрудника" }));
  await user.type(await screen.findByRole("textbox", { name: /Фамилия и инициалы/ }), "Ким В.");
  await user.click(screen.getByRole("combobox", { name: /Посты/ }));
  await user.click(await screen.findByRole("option", { name: "Пост 1" }));
  await user.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Добавить сотрудника" }));
  const row = await screen.findByRole("row", { name: /Ким В\..*На посту ещё нет.*Ещё не получено/ });
  expect(row).toBeTruthy();
  await station.sync();
  await station.sync();
  await lookAgain(window, "Сотрудники");
  expect(await screen.findByRole("row", { name: /Ким В\..*Открыта.*Принято/ })).toBeTruthy();

  await user.click(await screen.findByRole("button", { name: `Действия: ${AKHMETOV}` }));
  await user.click(await screen.findByRole("menuitem", { name: "Закрыть учётную запись" }));
  const closing = await screen.findByRole("dialog");
  await user.click(within(closing).getByRole("button", { name: "Закрыть учётную запись" }));
  await screen.findByRole("row", { name: /Ахметов А\..*Ещё не получено/ });
  await station.sync();
  await station.sync();
  await lookAgain(window, "Сотрудники");
  const refused = await screen.findByRole("row", { name: /Ахметов А\..*Открыта.*Отказ/ });
  expect(within(refused).getByText(/последний старший смены/)).toBeTruthy();
});

test("what all posts watch for is listed with where it is in force, taken back, and gone at the post", async () => {
  const { station, window, user } = await office();
  await openTab(window, "На контроле");
  await user.type(await screen.findByRole("textbox", { name: /^Номер машины или прицепа/ }), "777 ABC 02");
  await user.type(screen.getByLabelText("Почему и что делать"), "Вызвать кинолога");
  await user.click(screen.getByRole("button", { name: "Поставить на контроль" }));
  await screen.findByText("Ещё не получено: 1");
  await station.sync();
  await station.sync();
  await lookAgain(window, "На контроле");
  await screen.findByText("Принято: 1");
  await user.click(screen.getByRole("button", { name: "Снять с контроля: 777 ABC 02" }));
  await screen.findByRole("button", { name: "Вернуть на контроль: 777 ABC 02" });
  await user.click(screen.getByRole("button", { name: "Где и почему" }));
  expect(await screen.findByText("Пост получит это при следующей связи.")).toBeTruthy();
});

test("a station is revoked only with a reason and the post's name, and takes part no more", async () => {
  const { station, window, user } = await office();
  await openTab(window, "Управление хабом");
  await user.click(await screen.findByRole("button", { name: "Отозвать пост: Пост 1" }));
  const dialog = await screen.findByRole("dialog");
  const confirm = within(dialog).getByRole("button", { name: "Отозвать" });
  await user.type(within(dialog).getByRole("textbox", { name: /^Причина/ }), "Компьютер украден");
  expect(confirm).toHaveProperty("disabled", true);
  await user.type(within(dialog).getByRole("textbox", { name: /^Для подтверждения/ }), "Пост 1");
  await user.click(confirm);
  expect(await screen.findByText("Отозван")).toBeTruthy();
  await expect(station.sync()).rejects.toMatchObject({ reason: "station-revoked" });

  await user.click(screen.getByRole("button", { name: "Снова принимать пост: Пост 1" }));
  await user.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Вернуть" }));
  expect(await screen.findByText("Принимается")).toBeTruthy();
  await station.sync();
});

test("an account at the hub is made with a password that is told once, and opens nothing until it is changed", async () => {
  const { hub, window, user } = await office();
  await openTab(window, "Управление хабом");
  const accounts = await screen.findByRole("region", { name: "Учётные записи хаба" });
  await within(accounts).findByRole("row", { name: /Сейтова Г\..*администратор.*это вы/ });
  await user.click(within(accounts).getByRole("button", { name: "Добавить учётную запись" }));
  const dialog = await screen.findByRole("dialog");
  await user.type(within(dialog).getByRole("textbox", { name: /Фамилия/ }), "Ким В.");
  await user.type(within(dialog).getByRole("textbox", { name: /Имя для входа/ }), "kim");
  await user.click(within(dialog).getByRole("button", { name: "Добавить учётную запись" }));
  const told = await within(dialog).findByRole("status");
  const password = told.querySelector("code")?.textContent ?? "";
  await user.click(within(dialog).getByRole("button", { name: "Пароль записан" }));
  await within(accounts).findByRole("row", { name: /Ким В\..*kim.*старший.*Пароль ещё не сменён/ });

  const { address, fingerprint } = hub;
  await window.bridge.invoke("supervision.sign-in", { address, fingerprint, login: "kim", password });
  await user.click(screen.getByRole("radio", { name: "Этот пост" }));
  await user.click(screen.getByRole("radio", { name: "Все посты" }));
  expect(await screen.findByRole("heading", { name: "Смените пароль" })).toBeTruthy();
  expect(screen.queryByRole("tab")).toBeNull();
  const next = "свой длинный пароль";
  for (const [label, value] of [
    [/^Нынешний пароль/, password],
    [/^Новый пароль\s*\*?$/, next],
    [/^Новый пароль ещё раз/, next],
  ] as const) {
    await user.click(screen.getByLabelText(label));
    await user.paste(value);
  }
  await user.click(screen.getByRole("button", { name: "Сменить пароль" }));
  // Two passwords by scrypt take a busy machine its time.
  expect(await screen.findByRole("tab", { name: "Посты" })).toBeTruthy();
});
