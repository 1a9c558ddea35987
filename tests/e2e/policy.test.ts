import { expect, test } from "vitest";
import type {} from "../../renderer/api.ts";
import { openForTest } from "../support/host/open-for-test.ts";

test("no screen breaks its own policy or complains", async () => {
  const { page, officer, complaints } = await openForTest();
  await officer.setUp();
  await officer.newTruck({ "Номер машины": "300 AAA 03" });
  await officer.pasteLines([["Квадрокоптер DJI Mavic 3", "8806220000"]]);
  await officer.line("Mavic").getByText("Совпадение").waitFor();
  for (const screen of [
    "Машины",
    "Журнал",
    "Каталог",
    "Проба строки",
    "Сотрудники",
    "Контроль",
    "Настройки",
  ]) {
    await page.getByRole("navigation").getByRole("button", { name: screen }).click();
    await page.getByRole("heading", { level: 1, name: screen === "Машины" ? "Пост" : screen }).waitFor();
  }
  expect(complaints).toEqual([]);
});

test("a script that slips into the page does not run", async () => {
  const { page } = await openForTest();
  await page.getByRole("heading", { name: "Первый запуск" }).waitFor();
  const violated = await page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        document.addEventListener("securitypolicyviolation", (event) => resolve(event.effectiveDirective));
        const script = document.createElement("script");
        script.textContent = 'document.title = "taken over";';
        document.head.append(script);
      }),
  );
  expect(violated).toMatch(/^script-src/);
  expect(await page.title()).toBe("Beket");
});

test("the page has the bridge and nothing of Node", async () => {
  const { page } = await openForTest();
  await page.getByRole("heading", { name: "Первый запуск" }).waitFor();
  const found = await page.evaluate(async () => ({
    node: ["require", "process", "Buffer", "module"].filter((name) => name in window),
    bridge: Object.keys(window.beket),
    frozen: Object.isFrozen(window.beket),
  }));
  expect(found).toEqual({ node: [], bridge: ["invoke", "on"], frozen: true });
});

test("unknown channels, strangers and unreadable requests get a typed error, not a crash", async () => {
  const { page, officer } = await openForTest();
  await page.getByRole("heading", { name: "Первый запуск" }).waitFor();
  const ask = (channel: string, payload?: unknown) =>
    page.evaluate(([name, sent]) => Reflect.apply(window.beket.invoke, null, [name, sent]), [
      channel,
      payload,
    ] as const);
  expect(await ask("shell.open", "x")).toMatchObject({ ok: false, error: { code: "unknown-channel" } });
  expect(await ask("app.info")).toMatchObject({ ok: true });
  expect(await ask("log.search", { text: 1 })).toMatchObject({ error: { code: "not-signed-in" } });
  await officer.setUp();
  expect(await ask("log.search", { text: 1 })).toMatchObject({ ok: false, error: { code: "bad-request" } });
  expect(await ask("log.search", "x".repeat(1_000_000))).toMatchObject({ error: { code: "bad-request" } });
});
