import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createAppProtocol } from "../../../../electron/security/app-protocol.ts";

let folder: string;
let answer: (request: Request) => Promise<Response>;
const get = (address: string) => answer(new Request(address));

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "beket-protocol-"));
  mkdirSync(path.join(folder, "renderer/assets"), { recursive: true });
  mkdirSync(path.join(folder, "renderer-other"));
  writeFileSync(path.join(folder, "secret.txt"), "secret");
  writeFileSync(path.join(folder, "renderer-other/secret.txt"), "secret");
  writeFileSync(path.join(folder, "renderer/index.html"), "<h1>Beket</h1>");
  writeFileSync(path.join(folder, "renderer/assets/main.js"), "export {};");
  writeFileSync(path.join(folder, "renderer/assets/шрифт.woff2"), "font");
  writeFileSync(path.join(folder, "renderer/..well-named.txt"), "inside");
  writeFileSync(path.join(folder, "renderer/data.bin"), "bytes");
  answer = createAppProtocol(path.join(folder, "renderer"));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("what it serves", () => {
  test.each([
    ["/", "<h1>Beket</h1>", "text/html; charset=utf-8"],
    ["/index.html?x=1#y", "<h1>Beket</h1>", "text/html; charset=utf-8"],
    ["/assets/main.js", "export {};", "text/javascript; charset=utf-8"],
    ["/assets/шрифт.woff2", "font", "font/woff2"],
    ["/assets/../index.html", "<h1>Beket</h1>", "text/html; charset=utf-8"],
    ["/..well-named.txt", "inside", "text/plain; charset=utf-8"],
    ["/data.bin", "bytes", "application/octet-stream"],
  ])("%s", async (address, body, type) => {
    const response = await get(`app://beket${address}`);
    expect(response.status).toBe(200);
    expect(await response.text()).toBe(body);
    expect(response.headers.get("Content-Type")).toBe(type);
  });
});

describe("what it refuses", () => {
  test.each([
    "/../secret.txt",
    "/..%2fsecret.txt",
    "/%2e%2e%2fsecret.txt",
    "/assets/..%2f..%2fsecret.txt",
    "/..%5csecret.txt",
    "/..%2frenderer-other%2fsecret.txt",
    "//secret.txt",
    "/%2fetc%2fpasswd",
    "/index.html%00.js",
    "/%ff",
    "/missing.js",
    "/assets",
  ])("%s", async (address) => {
    const response = await get(`app://beket${address}`);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe("");
  });

  test("another host of the scheme", async () => {
    expect((await get("app://other/index.html")).status).toBe(404);
  });

  test("anything but reading", async () => {
    const request = new Request("app://beket/index.html", { method: "POST", body: "x" });
    expect((await answer(request)).status).toBe(405);
  });
});

describe("the headers of every answer, refusals too", () => {
  test.each(["/index.html", "/missing.js"])("%s", async (address) => {
    const { headers } = await get(`app://beket${address}`);
    expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
    expect(headers.get("Referrer-Policy")).toBe("no-referrer");
    expect(headers.get("Cross-Origin-Opener-Policy")).toBe("same-origin");
    expect(headers.get("Content-Security-Policy")).toContain("default-src 'none'");
  });

  test("scripts come from the app alone: none inline, none evaluated, none from elsewhere", async () => {
    const policy = (await get("app://beket/")).headers.get("Content-Security-Policy") ?? "";
    const scripts = policy.split("; ").find((directive) => directive.startsWith("script-src"));
    expect(scripts).toBe("script-src 'self'");
    for (const kept of [
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "connect-src 'self'",
    ]) {
      expect(policy).toContain(kept);
    }
  });
});
