import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { newTruck, openScreen, signInAs, typeLine } from "../../support/screen/open-screen.tsx";
import { PIN } from "../../support/secrets.ts";

const OTHERS = [
  { name: "Ким В. С.", role: "inspector" },
  { name: "Оспанов Д.", role: "auditor" },
] as const;

async function signOut({ user }: Awaited<ReturnType<typeof openScreen>>): Promise<void> {
  await user.click(screen.getByRole("button", { name: /^За столом:/ }));
  await user.click(await screen.findByRole("menuitem", { name: "Выйти и закончить смену" }));
  await screen.findByRole("button", { name: "Войти" });
}

test("after signing out the post is named, the last officer is chosen, and the PIN has the keyboard", async () => {
  const window = await openScreen({ officers: OTHERS });
  await signOut(window);
  expect(screen.getByRole("heading", { name: "Пост «Кайрак»" })).toBeTruthy();
  expect(screen.getByRole("combobox", { name: "Сотрудник" })).toHaveProperty(
    "value",
    "Ахметов Д. С. — старший смены",
  );
  expect(document.activeElement).toBe(screen.getByLabelText("PIN или пароль"));
  await window.user.keyboard(`${PIN}{Enter}`);
  expect(await screen.findByText("Очередь пуста")).toBeTruthy();
});

test("a part of the name and Enter choose the officer, and the PIN has the keyboard", async () => {
  const window = await openScreen({ officers: OTHERS });
  await signOut(window);
  const officer = screen.getByRole("combobox", { name: "Сотрудник" });
  await window.user.clear(officer);
  await window.user.type(officer, "ким{Enter}");
  expect(officer).toHaveProperty("value", "Ким В. С. — инспектор");
  expect(document.activeElement).toBe(screen.getByLabelText("PIN или пароль"));
});

test("a wrong PIN says so; the third keeps waiting, with the time counted down, and the right one too", async () => {
  const window = await openScreen({ officers: OTHERS });
  await signOut(window);
  await signInAs(window, "Ким", "739154");
  expect(await screen.findByText("PIN не подошёл")).toBeTruthy();
  expect(screen.getByText(/^Проверьте имя/)).toBeTruthy();
  await window.user.keyboard("739154{Enter}");
  await waitFor(() => expect(window.count("session.sign-in")).toBe(2));
  await waitFor(() => expect(screen.getByLabelText("PIN или пароль")).toHaveProperty("value", ""));
  await window.user.keyboard("739154{Enter}");
  const told = (await screen.findByText(/Следующая — через [01]:\d\d/)).textContent;
  expect(screen.getByRole("button", { name: "Войти" })).toHaveProperty("disabled", true);
  await window.user.keyboard(`${PIN}{Enter}`);
  expect(window.count("session.sign-in")).toBe(3);
  await waitFor(() => expect(screen.getByText(/через 0:\d\d/).textContent).not.toBe(told));

  await signInAs(window, "Оспанов");
  expect(await screen.findByText("Кайрак · Оспанов Д.")).toBeTruthy();
});

test("Ctrl+L locks, the keys rest, and after the PIN the half-typed line stands where it stood", async () => {
  const window = await openScreen();
  await newTruck(window);
  await typeLine(window, "Подшипники ша");
  await window.user.keyboard("{Control>}l{/Control}");
  const lock = await screen.findByRole("dialog", { name: "Экран заблокирован" });
  expect(within(lock).getByText("Экран заблокирован: Ахметов Д. С.")).toBeTruthy();
  const drafts = window.count("draft.create");
  await window.user.keyboard("[F2]");
  expect(window.count("draft.create")).toBe(drafts);
  expect(await window.dispatch("draft.list", undefined)).toMatchObject({ error: { code: "screen-locked" } });

  await window.user.type(within(lock).getByLabelText("PIN или пароль"), `${PIN}{Enter}`);
  await waitFor(() => expect(screen.queryByRole("dialog", { name: "Экран заблокирован" })).toBeNull());
  expect(screen.getByLabelText("Номер машины")).toBeTruthy();
  const cell = await screen.findByDisplayValue("Подшипники ша");
  expect(document.activeElement).toBe(cell);
});

test("another officer takes a locked desk over and begins at the queue, where the draft waits", async () => {
  const window = await openScreen({ officers: OTHERS });
  await newTruck(window);
  await window.user.type(screen.getByLabelText("Номер машины"), "123 ABC 02");
  await window.user.keyboard("{Control>}l{/Control}");
  await screen.findByRole("dialog", { name: "Экран заблокирован" });
  await signInAs(window, "Ким");
  expect(await screen.findByText("Кайрак · Ким В. С.")).toBeTruthy();
  expect(await screen.findByRole("option", { name: /123 ABC 02/ })).toBeTruthy();
});

test("an inspector has no officers, and an auditor nothing that changes anything", async () => {
  const window = await openScreen({ officers: OTHERS });
  await newTruck(window);
  await window.user.type(screen.getByLabelText("Номер машины"), "123 ABC 02");
  await signOut(window);
  await signInAs(window, "Ким");
  expect(await screen.findByRole("button", { name: /Следующая машина/ })).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Сотрудники" })).toBeNull();
  await signOut(window);
  await signInAs(window, "Оспанов");
  await screen.findByText("Кайрак · Оспанов Д.");
  expect(screen.queryByRole("button", { name: /Следующая машина/ })).toBeNull();
  const truck = await screen.findByRole("option", { name: /123 ABC 02/ });
  await window.user.click(truck);
  expect(await screen.findByText(/^Только для чтения/)).toBeTruthy();
  expect(screen.queryByLabelText("Номер машины")).toBeNull();
  expect(screen.queryByRole("button", { name: /^Добавить/ })).toBeNull();
  await window.user.click(screen.getByRole("button", { name: "Машины" }));
  expect(screen.queryByRole("button", { name: "Поставить в очередь" })).toBeNull();
  await window.user.keyboard("[F2]");
  expect(window.count("queue.next")).toBe(1);
  await window.user.click(screen.getByRole("button", { name: "Сотрудники" }));
  expect(await screen.findByRole("table", { name: "Сотрудники" })).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Добавить сотрудника" })).toBeNull();
  expect(screen.queryByRole("button", { name: /^Действия:/ })).toBeNull();
});

test("an auditor sees who drives and for whom only after saying why", async () => {
  const window = await openScreen({ officers: OTHERS });
  await newTruck(window);
  await window.user.type(screen.getByLabelText("Номер машины"), "123 ABC 02");
  await window.user.type(screen.getByLabelText("Перевозчик"), "ТОО Жол");
  await signOut(window);
  await signInAs(window, "Оспанов");
  await window.user.click(await screen.findByRole("option", { name: /123 ABC 02/ }));
  expect(await screen.findByText("Водитель, перевозчик и номера документов скрыты")).toBeTruthy();
  expect(screen.queryByText("ТОО Жол")).toBeNull();
  const show = screen.getByRole("button", { name: "Показать и записать" });
  expect(show).toHaveProperty("disabled", true);
  await window.user.type(screen.getByLabelText("Зачем нужны эти данные"), "Жалоба перевозчика");
  await window.user.click(show);
  expect(await screen.findByText("ТОО Жол")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Показать и записать" })).toBeNull();
  expect(await screen.findByText(/Показаны скрытые данные.*Жалоба перевозчика/)).toBeTruthy();
});

test("a supervisor's forgotten PIN: the printed key, a new PIN, the next key, and in", async () => {
  const window = await openScreen();
  const issued = await window.dispatch("officer.new-recovery-key", undefined);
  const { recoveryKey } = Object(issued.ok && issued.value);
  await signOut(window);
  const { user } = window;
  await user.click(screen.getByRole("button", { name: "Забыли PIN?" }));
  await user.type(await screen.findByLabelText(/^Новый PIN/), "415926");
  await user.type(screen.getByLabelText(/^Ещё раз/), "415926");
  await user.type(screen.getByRole("textbox", { name: "Ключ восстановления" }), "0000{Enter}");
  expect(await screen.findByText("Ключ не подошёл")).toBeTruthy();
  await user.clear(screen.getByRole("textbox", { name: "Ключ восстановления" }));
  await user.type(screen.getByRole("textbox", { name: "Ключ восстановления" }), `${recoveryKey}{Enter}`);
  const next = await screen.findByRole("region", { name: "Ключ восстановления" });
  expect(next.textContent).not.toBe(recoveryKey.replaceAll("-", ""));
  await user.click(screen.getByRole("checkbox", { name: /^Ключ записан/ }));
  await user.click(screen.getByRole("button", { name: "Продолжить" }));
  await user.type(await screen.findByLabelText("PIN или пароль"), "415926{Enter}");
  expect(await screen.findByText("Очередь пуста")).toBeTruthy();
});
