import { screen, waitFor, within } from "@testing-library/react";
import { expect, onTestFinished, test, vi } from "vitest";
import type { Channel } from "../../../shared/contract/channels.ts";
import { lines } from "../../support/decisions.ts";
import { newTruck, type OpenScreen, openScreen, signInAs } from "../../support/screen/open-screen.tsx";
import { PIN } from "../../support/secrets.ts";

const DAY = 24 * 60 * 60 * 1_000;

/** The computer's clock alone; whatever waits goes on waiting by the steady one. */
function setClock(change: number): void {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + change });
  onTestFinished(() => void vi.useRealTimers());
}

async function decide({ dispatch }: OpenScreen, plate: string): Promise<void> {
  const call = async (channel: Channel, payload?: unknown): Promise<unknown> => {
    const answer = await dispatch(channel, payload);
    if (!answer.ok) throw new Error(`${channel}: ${answer.error.code}`);
    return answer.value;
  };
  const draft = Object(await call("draft.create"));
  const inspection = { ...draft, papers: { plate }, lines: lines("обои") };
  const decision = { kind: "release", reason: "nothing-listed", note: "" };
  await call("decision.record", { inspection, decision });
}

test("set back by days: the inspection says what is safe and what to do; read, it is one line; set right, it goes", async () => {
  const window = await openScreen();
  await newTruck(window);
  setClock(-3 * DAY);
  const notice = await screen.findByRole("alert");
  expect(within(notice).getByText("Часы компьютера отстают")).toBeTruthy();
  expect(notice.textContent).toContain("Все записи целы и стоят по порядку");
  expect(notice.textContent).toContain("Исправьте дату и время компьютера");
  expect(screen.getByLabelText("Номер машины")).toBeTruthy();

  await window.user.click(within(notice).getByRole("button", { name: "Прочитано" }));
  const short = await screen.findByText(
    /^Часы компьютера отстают: время записей с № \d+ читается с пометкой/,
  );
  await decide(window, "777 ABC 01");
  setClock(3 * DAY);
  await waitFor(() => expect(short.isConnected).toBe(false));
  await decide(window, "888 ABC 01");

  await window.user.click(screen.getByRole("button", { name: "Журнал" }));
  await window.user.click(await screen.findByRole("combobox", { name: "За какое время" }));
  await window.user.click(await screen.findByRole("option", { name: "За всё время" }));
  const doubtful = await screen.findByRole("option", { name: /777 ABC 01/ });
  expect(doubtful.textContent).toMatch(/Время под сомнением: с записи № \d+ часы отставали. Снова верны/);
  expect(screen.getByRole("option", { name: /888 ABC 01/ }).textContent).not.toContain("под сомнением");
});

test("ahead by years: the desk locks and says why; an officer who finds the clock right ends it by name", async () => {
  const window = await openScreen();
  setClock(10 * 366 * DAY);
  const lock = await screen.findByRole("dialog", { name: "Экран заблокирован" });
  expect(await within(lock).findByText("Часы компьютера ушли вперёд")).toBeTruthy();
  expect(within(lock).getByText(/Записи целы, войти и работать можно/)).toBeTruthy();
  await window.user.type(within(lock).getByLabelText("PIN или пароль"), `${PIN}{Enter}`);

  await window.user.click(await screen.findByRole("button", { name: "Часы верны" }));
  const question = await screen.findByRole("dialog");
  expect(within(question).getByText(/^Сейчас на часах/)).toBeTruthy();
  await window.user.click(within(question).getByRole("button", { name: "Дата и время верны" }));
  await waitFor(() => expect(screen.queryByText("Часы компьютера ушли вперёд")).toBeNull());
  expect(await window.dispatch("clock.state", undefined)).toEqual({ ok: true, value: null });
});

test("an auditor is told too, and has nothing to press", async () => {
  const window = await openScreen({ officers: [{ name: "Оспанов Д.", role: "auditor" }] });
  await window.user.click(screen.getByRole("button", { name: /^За столом:/ }));
  await window.user.click(await screen.findByRole("menuitem", { name: "Выйти и закончить смену" }));
  await signInAs(window, "Оспанов");
  await screen.findByText("Кайрак · Оспанов Д.");
  setClock(-DAY);
  const notice = await screen.findByRole("alert");
  expect(within(notice).getByText("Часы компьютера отстают")).toBeTruthy();
  expect(within(notice).queryAllByRole("button")).toEqual([]);
});
