import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createAppProtocol } from "../../../../electron/security/app-protocol.ts";
import type { FileSource } from "../../../../electron/security/served-file.ts";

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

describe("what lies behind a source", () => {
  const asked: string[] = [];
  const evidence: FileSource = async (id) => {
    asked.push(id);
    const bytes = new Uint8Array([0xff, 0xd8]);
    return id === "abc1" ? { type: "image/jpeg", bytes } : id === "paper" ? pdfFile : null;
  };
  const pdfFile = { type: "application/pdf", bytes: new Uint8Array([37]), name: "акт 1.pdf" };
  const ask = (address: string) =>
    createAppProtocol(path.join(folder, "renderer"), { evidence })(new Request(`app://beket${address}`));

  test("is served with its own type, kept nowhere, and never run", async () => {
    const { status, headers } = await ask("/evidence/abc1");
    expect(status).toBe(200);
    expect(headers.get("Content-Type")).toBe("image/jpeg");
    expect(headers.get("Cache-Control")).toBe("no-store");
    expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
    expect(headers.get("Content-Security-Policy")).toContain("default-src 'none'");
  });

  test("a PDF bears its name and may be drawn, without scripts", async () => {
    const { headers } = await ask("/evidence/paper");
    expect(headers.get("Content-Disposition")).toBe("inline; filename*=UTF-8''%D0%B0%D0%BA%D1%82%201.pdf");
    expect(headers.get("Content-Security-Policy")).not.toContain("script-src");
  });

  test.each([
    "/evidence/unknown",
    "/evidence/",
    "/evidence/abc1/more",
    "/evidence/..%2fabc1",
    "/evidence/abc1.jpg",
    "/constructor/abc1",
    "/other/abc1",
  ])("%s is not there, and no odd name reaches the source", async (address) => {
    asked.length = 0;
    expect((await ask(address)).status).toBe(404);
    expect(asked.filter((id) => id !== "unknown")).toEqual([]);
  });
});
