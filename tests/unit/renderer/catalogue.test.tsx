import { screen, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { writePackage } from "../../../electron/catalogue-package/write.ts";
import { call } from "../../../renderer/api.ts";
import { STRANGER } from "../../support/catalogue-package.ts";
import { packed, withTelescopes } from "../../support/importing-desk.ts";
import { newTruck, type OpenScreen, openScreen, row, typeLine } from "../../support/screen/open-screen.tsx";
import { soon } from "../../support/soon.ts";

async function openCatalogue(): Promise<OpenScreen> {
  const window = await openScreen();
  await window.user.click(screen.getByRole("button", { name: "Каталог" }));
  await screen.findByRole("heading", { name: "Каталог" });
  return window;
}

async function openVersions(): Promise<OpenScreen> {
  const window = await openCatalogue();
  await window.user.click(screen.getByText("Версии"));
  await screen.findByRole("heading", { name: "Версия 2026.01.1" });
  return window;
}

/** Chooses a file in the dialog that the button opens. */
async function choosePackage({ user }: OpenScreen, content: string): Promise<void> {
  await user.click(screen.getByRole("button", { name: "Принять пакет…" }));
  const input = document.querySelector("input[type=file][accept='.bkc']");
  if (!(input instanceof HTMLInputElement)) throw new Error("No file dialog was opened");
  await user.upload(input, new File([new Uint8Array(Buffer.from(content, "base64"))], "catalogue.bkc"));
}

test("as one types, the matches come, and the arrow keys walk through their cards", async () => {
  const { user } = await openCatalogue();
  await user.type(screen.getByRole("combobox"), "микро");
  const first = await screen.findByRole("option", { name: /микросхема.*с опечатками.*русский/ });
  expect(first.getAttribute("aria-selected")).toBe("true");
  expect(await screen.findByRole("heading", { name: "chips" })).toBeTruthy();
  await user.keyboard("[ArrowDown]");
  expect(await screen.findByRole("heading", { name: "processors" })).toBeTruthy();
  expect(screen.getByText("food processor")).toBeTruthy();
});

test("a brand's card leads to its category", async () => {
  const { user } = await openCatalogue();
  await user.type(screen.getByRole("combobox"), "самсунг");
  expect(await screen.findByRole("heading", { name: "Samsung" })).toBeTruthy();
  expect(screen.getByText("Германия (DE)")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "brand-electronics" }));
  expect(await screen.findByRole("heading", { name: "brand-electronics" })).toBeTruthy();
});

test("a term is tried in a line", async () => {
  const { user } = await openCatalogue();
  await user.type(screen.getByRole("combobox"), "тепловизор");
  await screen.findByRole("heading", { name: "sights" });
  await user.click(screen.getByRole("button", { name: "Попробовать строку" }));
  expect(await screen.findByDisplayValue("тепловизор")).toBeTruthy();
  expect(await screen.findByText("Совпадение")).toBeTruthy();
});

test("what is not there is said not to be there", async () => {
  const { user } = await openCatalogue();
  await user.type(screen.getByRole("combobox"), "йцукен");
  expect(await screen.findByText("Ничего не найдено")).toBeTruthy();
});

test("a package is shown first, taken in by Enter, and open trucks are screened again", async () => {
  const window = await openScreen();
  await newTruck(window);
  await typeLine(window, "Телескоп школьный");
  await within(row(1)).findByText("Чисто");
  await window.user.click(screen.getByRole("button", { name: "Каталог" }));
  await window.user.click(await screen.findByText("Версии"));
  await screen.findByRole("heading", { name: "Версия 2026.01.1" });

  await choosePackage(window, packed(withTelescopes()));
  const preview = await screen.findByRole("dialog", { name: "Пакет: версия 2026.02.1" });
  expect(within(preview).getByText("КГД")).toBeTruthy();
  const changes = await within(preview).findByRole("list", { name: "Что изменилось" });
  expect(within(changes).getByText("телескоп")).toBeTruthy();
  expect(window.count("catalogue.import")).toBe(0);
  await window.user.type(within(preview).getByRole("searchbox"), "телескоп");
  expect(await within(preview).findByText("Найдено: 1")).toBeTruthy();

  within(preview).getByRole("button", { name: "Взять в работу" }).focus();
  await window.user.keyboard("[Enter]");
  expect(await screen.findByRole("heading", { name: "Версия 2026.02.1" })).toBeTruthy();
  expect(screen.queryByRole("dialog")).toBeNull();
  await window.user.click(screen.getByRole("button", { name: "Машины" }));
  await window.user.click(await screen.findByRole("option", { name: /Без номера/ }));
  expect(await within(row(1)).findByText("Совпадение")).toBeTruthy();
});

/** One truck is released, and a new version would find something in it. */
async function releaseThenImport(): Promise<OpenScreen> {
  const window = await openScreen();
  await newTruck(window);
  await window.user.type(screen.getByLabelText("Номер машины"), "123 ABC 02");
  await typeLine(window, "Телескоп школьный");
  await within(row(1)).findByText("Чисто");
  await window.user.keyboard("[F8]");
  await screen.findByRole("radio", { name: "Товаров из перечней нет" });
  await window.user.keyboard("{Enter}");
  await screen.findByText("123 ABC 02: выпущена");

  await window.user.click(screen.getByRole("button", { name: "Каталог" }));
  await window.user.click(await screen.findByText("Версии"));
  await choosePackage(window, packed(withTelescopes()));
  const preview = await screen.findByRole("dialog", { name: "Пакет: версия 2026.02.1" });
  await window.user.click(within(preview).getByRole("button", { name: "Взять в работу" }));
  await screen.findByRole("heading", { name: "Версия 2026.02.1" });
  return window;
}

test("what a new version finds in released trucks comes into the list while it is looked at", async () => {
  const window = await releaseThenImport();
  await window.user.click(screen.getByText("Повторная проверка"));
  const found = await screen.findByRole("list", { name: "Повторная проверка" });
  expect(await within(found).findByText(/123 ABC 02/)).toBeTruthy();
});

test("findings that were counted before they are in the list come into it when the run ends", async () => {
  const { user, bridge } = await releaseThenImport();
  const state = () => call("rescreening.state");
  await soon(async () => expect(await state()).toMatchObject({ running: false, findings: 1 }));
  const running = { ...(await state()), running: true };
  const { invoke } = bridge;
  let ended = false;
  vi.spyOn(bridge, "invoke").mockImplementation(async (channel, payload) => {
    if (!ended && channel === "rescreening.state") return { ok: true, value: running };
    if (!ended && channel === "rescreening.findings") return { ok: true, value: { findings: [], total: 0 } };
    return invoke(channel, payload);
  });

  await user.click(screen.getByText("Повторная проверка"));
  await screen.findByText(/находок: 1/);
  expect(screen.queryByText("Новых совпадений в выпущенных машинах нет")).toBeNull();
  ended = true;
  expect(await screen.findByText(/123 ABC 02/)).toBeTruthy();
});

test("changes are told in words: entries by their titles, flags and choices as the officer reads them", async () => {
  const window = await openVersions();
  const catalogue = withTelescopes();
  for (const { id, title, terms } of catalogue.categories) {
    if (id !== "chips") continue;
    title.ru = "Микросхемы";
    Object.assign(terms.ru[0] ?? {}, { weak: true, rule: "exact" });
  }
  for (const brand of catalogue.brands)
    if (brand.name === "Samsung") Object.assign(brand, { country: "KR", category: "chips" });
  await choosePackage(window, packed(catalogue));
  const preview = await screen.findByRole("dialog", { name: "Пакет: версия 2026.02.1" });
  const changes = await within(preview).findByRole("list", { name: "Что изменилось" });
  const rows = within(changes)
    .getAllByRole("listitem")
    .map(({ textContent }) => textContent);
  expect(rows).toContain(
    "Изменено" +
      "микросхемаТермины · Микросхемы · русский" +
      "Как совпадает: с опечатками → только точно" +
      "Общее слово: нет → да",
  );
  expect(rows).toContain("ИзмененоМикросхемыКатегорииНазвание, русский: chips → Микросхемы");
  expect(rows).toContain(
    "ИзмененоSamsungБренды" +
      "Категория: brand-electronics → Микросхемы" +
      "Страна (код): Германия (DE) → Республика Корея (KR)",
  );
  await window.user.type(within(preview).getByRole("searchbox"), "микросхемы общее");
  expect(await within(preview).findByText("Найдено: 0")).toBeTruthy();
  await window.user.clear(within(preview).getByRole("searchbox"));
  await window.user.type(within(preview).getByRole("searchbox"), "микросхемы микросхема");
  expect(await within(preview).findByText("Найдено: 1")).toBeTruthy();
});

test("a refused package says why, and that nothing has changed", async () => {
  const window = await openVersions();
  const { file } = writePackage(withTelescopes(), {
    issuer: "Чужой",
    notes: "",
    privateKey: STRANGER.privateKey,
  });
  await choosePackage(window, file.toString("base64"));
  const alert = await screen.findByRole("alert");
  expect(within(alert).getByText(/подписан ключом, которому здесь не доверяют/)).toBeTruthy();
  expect(within(alert).getByText(/Каталог не изменился/)).toBeTruthy();
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("rollback asks once, and the version before is in use again", async () => {
  const window = await openVersions();
  await choosePackage(window, packed(withTelescopes()));
  await window.user.click(await screen.findByRole("button", { name: "Взять в работу" }));
  await screen.findByRole("heading", { name: "Версия 2026.02.1" });

  await window.user.click(screen.getByRole("button", { name: /2026\.01\.1/ }));
  await window.user.click(await screen.findByRole("button", { name: "Перейти на эту версию" }));
  expect(window.count("catalogue.rollback")).toBe(0);
  await window.user.click(await screen.findByRole("button", { name: "Перейти на 2026.01.1" }));
  expect(await screen.findByText(/^Версия 2026\.01\.1, /)).toBeTruthy();
  expect(screen.getByRole("button", { name: /2026\.01\.1.*в работе/ })).toBeTruthy();
});

test("coverage shows the gaps and leads to the category", async () => {
  const { user } = await openCatalogue();
  await user.click(screen.getByText("Полнота"));
  const chips = await screen.findByRole("row", { name: /^chips/ });
  expect(within(chips).getByText("4 из 15")).toBeTruthy();
  expect(screen.getByRole("row", { name: /^brand-tools/ })).toBeTruthy();
  await user.click(screen.getByRole("switch", { name: "Только с нехваткой" }));
  expect(screen.queryByRole("row", { name: /^brand-tools/ })).toBeNull();
  await user.click(screen.getByRole("button", { name: "chips" }));
  expect(await screen.findByRole("heading", { name: "chips" })).toBeTruthy();
});
