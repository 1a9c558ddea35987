import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { groupQueue } from "../../../renderer/features/queue/queue-groups.ts";
import type { QueueRow } from "../../../shared/schemas/truck.ts";
import { type OpenScreen, openScreen } from "../../support/screen/open-screen.tsx";

async function register(window: OpenScreen, plate: string, carrier = ""): Promise<void> {
  await enter(window, plate, carrier);
  await screen.findByRole("option", { name: new RegExp(plate) });
}

async function enter({ user }: OpenScreen, plate: string, carrier = ""): Promise<void> {
  await user.type(screen.getByLabelText("Номер"), plate);
  if (carrier) await user.type(screen.getByLabelText("Перевозчик"), carrier);
  await user.keyboard("{Enter}");
}

test("a truck joins the queue by its plate, waits, and F2 takes the one that came first", async () => {
  const window = await openScreen();
  await register(window, "123 ABC 02", "ТОО Жол");
  await register(window, "777 KZ 05");
  const [first] = screen.getAllByRole("option");
  expect(within(first ?? document.body).getByText("123 ABC 02")).toBeTruthy();
  expect(within(first ?? document.body).getByText("Жёлтый")).toBeTruthy();
  expect(within(first ?? document.body).getByText("0 мин")).toBeTruthy();
  await window.user.keyboard("[F2]");
  expect((await screen.findByLabelText<HTMLInputElement>("Номер машины")).value).toBe("123 ABC 02");
  expect(screen.getByLabelText<HTMLInputElement>("Перевозчик").value).toBe("ТОО Жол");
});

test("Shift+F2 begins a truck past the queue", async () => {
  const window = await openScreen();
  await register(window, "123 ABC 02");
  await window.user.keyboard("{Shift>}[F2]{/Shift}");
  expect((await screen.findByLabelText<HTMLInputElement>("Номер машины")).value).toBe("");
});

test("arrow keys choose a truck and Enter opens it; what was found comes back to the queue", async () => {
  const window = await openScreen();
  const { user } = window;
  await register(window, "123 ABC 02");
  await register(window, "777 KZ 05");
  screen.getByRole("listbox", { name: "Очередь" }).focus();
  await user.keyboard("{ArrowDown}{Enter}");
  expect((await screen.findByLabelText<HTMLInputElement>("Номер машины")).value).toBe("777 KZ 05");
  await user.keyboard("[F4]Тепловизор{Enter}");
  await screen.findAllByText("Совпадение");
  await user.click(screen.getByRole("button", { name: "Машины" }));
  const row = await screen.findByRole("option", { name: /777 KZ 05.*Красный.*Совпадение/ });
  expect(row.getAttribute("aria-describedby")).toBe("state-in-inspection");
});

test("a plate is found in either alphabet; what is not there is said", async () => {
  const window = await openScreen();
  await register(window, "A 123 BC 77");
  await register(window, "777 KZ 05");
  const find = screen.getByLabelText("Найти по номеру машины");
  await window.user.type(find, "а123вс");
  await waitFor(() => expect(screen.queryByRole("option", { name: /777/ })).toBeNull());
  expect(screen.getByRole("option", { name: /A 123 BC 77/ })).toBeTruthy();
  await window.user.type(find, "999");
  expect(await screen.findByText("Ничего не найдено")).toBeTruthy();
});

test("a queue that can not be read is said, with a way to try again", async () => {
  const window = await openScreen();
  window.refuse("queue.list", "store-busy");
  await enter(window, "123 ABC 02");
  const alert = await screen.findByRole("alert");
  window.allow("queue.list");
  await window.user.click(within(alert).getByRole("button", { name: "Повторить" }));
  expect(await screen.findByRole("option", { name: /123 ABC 02/ })).toBeTruthy();
});

test("who waits longest stands first, what was stopped last stands first among the stopped", () => {
  const row = (inspection: string, state: QueueRow["state"], minute: number): QueueRow => ({
    inspection,
    state,
    plate: inspection,
    carrier: "",
    since: `2026-11-23T06:0${minute}:00.000Z`,
    lane: null,
    verdict: null,
    flags: 0,
    lines: 0,
    entry: null,
    revising: false,
  });
  const rows = [
    row("b", "waiting", 2),
    row("a", "waiting", 1),
    row("c", "held", 3),
    row("d", "held", 4),
    row("e", "in-inspection", 5),
  ];
  expect(groupQueue(rows, "").map((group) => [group.name, group.rows.map((r) => r.inspection)])).toEqual([
    ["waiting", ["a", "b"]],
    ["in-inspection", ["e"]],
    ["held", ["d", "c"]],
  ]);
});
