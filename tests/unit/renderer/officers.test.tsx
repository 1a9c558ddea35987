import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { openScreen } from "../../support/screen/open-screen.tsx";
import { PIN } from "../../support/secrets.ts";

async function openOfficers() {
  const window = await openScreen({ officers: [{ name: "Ким В. С.", role: "inspector" }] });
  await window.user.click(screen.getByRole("button", { name: "Сотрудники" }));
  await screen.findByRole("table", { name: "Сотрудники" });
  return window;
}

type Window = Awaited<ReturnType<typeof openOfficers>>;

async function act({ user }: Window, name: string, action: string): Promise<void> {
  await user.click(screen.getByRole("button", { name: `Действия: ${name}` }));
  await user.click(await screen.findByRole("menuitem", { name: action }));
}

const rowOf = (name: string) => screen.getByRole("row", { name: new RegExp(name) });

test("a supervisor adds an officer, who can sign in", async () => {
  const window = await openOfficers();
  const { user } = window;
  await user.click(screen.getByRole("button", { name: "Добавить сотрудника" }));
  const dialog = await screen.findByRole("dialog", { name: "Новый сотрудник" });
  await user.type(within(dialog).getByRole("textbox", { name: /^Фамилия/ }), "Оспанов Д.");
  await user.click(within(dialog).getByRole("radio", { name: /^проверяющий/ }));
  await user.type(within(dialog).getByLabelText(/^PIN или пароль/), PIN);
  await user.type(within(dialog).getByLabelText(/^Ещё раз/), `${PIN}{Enter}`);
  await waitFor(() => expect(rowOf("Оспанов").textContent).toContain("проверяющий"));
  expect(rowOf("Оспанов").textContent).toContain("ещё не входил");
});

test("a name that is taken is said to be, and the dialog stays", async () => {
  const window = await openOfficers();
  await act(window, "Ким В. С.", "Изменить");
  const dialog = await screen.findByRole("dialog", { name: "Изменить учётную запись" });
  const name = within(dialog).getByRole("textbox", { name: /^Фамилия/ });
  await window.user.clear(name);
  await window.user.type(name, "ахметов д. с.{Enter}");
  expect(
    await within(dialog).findByText(/^Сотрудник с таким именем, или с таким, что выглядит так же/),
  ).toBeTruthy();
});

test("the last supervisor can not be closed, and hears why", async () => {
  const window = await openOfficers();
  await act(window, "Ахметов Д. С.", "Закрыть учётную запись");
  const dialog = await screen.findByRole("dialog", { name: "Закрыть учётную запись" });
  await window.user.click(within(dialog).getByRole("button", { name: "Закрыть учётную запись" }));
  expect(await within(dialog).findByText(/^Это последний старший смены/)).toBeTruthy();
});

test("an account is closed and opened again", async () => {
  const window = await openOfficers();
  await act(window, "Ким В. С.", "Закрыть учётную запись");
  await window.user.click(
    within(await screen.findByRole("dialog")).getByRole("button", { name: "Закрыть учётную запись" }),
  );
  await waitFor(() => expect(rowOf("Ким").textContent).toContain("Закрыта"));
  await act(window, "Ким В. С.", "Открыть снова");
  await window.user.click(
    within(await screen.findByRole("dialog")).getByRole("button", { name: "Открыть снова" }),
  );
  await waitFor(() => expect(rowOf("Ким").textContent).toContain("Открыта"));
});

test("a new recovery key is shown until it is written down", async () => {
  const { user } = await openOfficers();
  await user.click(screen.getByRole("button", { name: "Выдать новый ключ" }));
  const dialog = await screen.findByRole("dialog", { name: "Ключ восстановления" });
  await user.keyboard("{Escape}");
  expect(within(dialog).getByRole("region", { name: "Ключ восстановления" })).toBeTruthy();
  await user.click(within(dialog).getByRole("checkbox"));
  await user.click(within(dialog).getByRole("button", { name: "Продолжить" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
});
