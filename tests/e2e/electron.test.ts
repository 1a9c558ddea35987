import { describe, expect, test } from "vitest";
import { chooseHost } from "../support/host/choose-host.ts";
import { openForTest } from "../support/host/open-for-test.ts";

/** What only Electron itself can enforce. */
describe.skipIf(chooseHost().kind !== "electron")("in real Electron", () => {
  async function openPage() {
    const { page } = await openForTest();
    await page.getByRole("heading", { name: "Первый запуск" }).waitFor();
    return page;
  }

  test("the page opens no second window and leads nowhere else", async () => {
    const page = await openPage();
    expect(await page.evaluate(() => window.open("https://example.org/"))).toBeNull();
    await page.evaluate(() => {
      location.href = "https://example.org/";
    });
    await page.getByRole("heading", { name: "Первый запуск" }).waitFor();
    expect(page.url()).toBe("app://beket/");
  });

  test("the page is refused what it might ask the system for", async () => {
    const page = await openPage();
    const state = await page.evaluate(
      async () => (await navigator.permissions.query({ name: "geolocation" })).state,
    );
    expect(state).toBe("denied");
  });
});
