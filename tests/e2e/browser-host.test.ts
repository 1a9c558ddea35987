import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { startBrowserHost } from "../support/host/browser-host-process.ts";
import { openContext } from "../support/host/open-chromium.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

async function start(...args: string[]) {
  const host = await startBrowserHost(args);
  onTestFinished(async () => void (await host.end("SIGKILL")));
  return host;
}

async function openPage() {
  const context = await openContext();
  onTestFinished(() => context.close());
  return context.newPage();
}

describe("the process", () => {
  test("takes the port it is given, on this machine alone", async () => {
    const { url } = await start("--user-data", temporaryFolder(), "--port", "47613");
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:47613\/\?token=[\w-]{43}$/);
  });

  test("a second one on the same data says so and ends", async () => {
    const userData = temporaryFolder();
    await start("--user-data", userData);
    await expect(startBrowserHost(["--user-data", path.join(userData, ".")])).rejects.toThrow(
      `exit code 1: Beket is already open with the data in ${userData}.`,
    );
  });

  test("the data is free again as soon as its process is gone, however it went", async () => {
    const userData = temporaryFolder();
    const first = await start("--user-data", userData);
    await first.end("SIGKILL");
    await start("--user-data", userData);
  });

  test.skipIf(process.platform === "win32").each(["SIGINT", "SIGTERM"] as const)(
    "%s ends it cleanly",
    async (signal) => {
      const userData = temporaryFolder();
      const host = await start("--user-data", userData);
      expect(await host.end(signal)).toBe(0);
      // A store that was closed leaves no journal to take up.
      expect(() => readFileSync(path.join(userData, "beket.sqlite-wal"))).toThrow("ENOENT");
    },
  );

  test("an app that is not built is named, not guessed at", async () => {
    const args = ["--user-data", temporaryFolder(), "--app", temporaryFolder()];
    await expect(startBrowserHost(args)).rejects.toThrow(/exit code 1: ENOENT.*package\.json/);
  });
});

describe("the page", () => {
  test("opens by its link once, survives a reload, and the link is then spent", async () => {
    const { url } = await start("--user-data", temporaryFolder());
    const page = await openPage();
    await page.goto(url);
    const heading = page.getByRole("heading", { name: "Первый запуск" });
    await heading.waitFor();
    expect(page.url()).not.toContain("token");
    await page.reload();
    await heading.waitFor();

    const other = await openPage();
    const refused = await other.goto(url);
    expect(refused?.status()).toBe(403);
    expect(await other.textContent("body")).toContain("already used");
  });

  test("closing the tab leaves the program running", async () => {
    const { url } = await start("--user-data", temporaryFolder());
    const page = await openPage();
    await page.goto(url);
    await page.getByRole("heading", { name: "Первый запуск" }).waitFor();
    const again = await page.context().newPage();
    await page.close();
    await again.goto(new URL("/", url).href);
    await again.getByRole("heading", { name: "Первый запуск" }).waitFor();
  });
});
