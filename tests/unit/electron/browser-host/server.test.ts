import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { type IncomingMessage, request } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { OpenWindow } from "../../../../electron/browser-host/electron/browser-window.ts";
import { createElectron, type StandIn } from "../../../../electron/browser-host/electron/create-electron.ts";
import { pack, unpack } from "../../../../electron/browser-host/page/wire.ts";
import { startServer } from "../../../../electron/browser-host/server/start-server.ts";
import { createAppProtocol } from "../../../../electron/security/app-protocol.ts";
import { openIpcDoor } from "../../../../electron/security/ipc-door.ts";

let folder: string;
let standIn: StandIn;
let server: Awaited<ReturnType<typeof startServer>>;
let window: OpenWindow | undefined;
let host: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "beket-host-"));
  writeFileSync(path.join(folder, "index.html"), "<html><head><title>Beket</title></head></html>");
  writeFileSync(path.join(folder, "main.js"), "export {};");
  writeFileSync(path.join(folder, "preload.cjs"), 'require("electron").contextBridge;');
});
afterAll(() => rmSync(folder, { recursive: true }));

/** An app that says back what it was asked. */
async function openApp(): Promise<void> {
  const { protocol, ipcMain, BrowserWindow } = standIn.electron;
  protocol.handle("app", createAppProtocol(folder));
  openIpcDoor(ipcMain, async (channel, payload) => {
    if (channel === "app.info") throw new Error("broken");
    return { ok: true, value: { channel, payload } };
  });
  const opened = Reflect.construct(BrowserWindow, [
    { webPreferences: { preload: path.join(folder, "preload.cjs") } },
  ]);
  await opened.loadURL("app://beket/");
}

beforeEach(async () => {
  window = undefined;
  standIn = createElectron({
    version: "0",
    userData: folder,
    exit: () => {},
    onLoad: (loaded) => {
      window = loaded;
    },
  });
  server = await startServer({ port: 0, standIn, openWindow: () => window });
  host = new URL(server.url).host;
  await openApp();
});
afterEach(() => server.close());

interface Asked {
  method?: string;
  path?: string;
  headers?: Record<string, string>;
  body?: string;
}

/** As a client may ask that keeps to no browser's rules; `fetch` would mend paths and hosts. */
function ask({ method = "GET", path: asked = "/", headers = {}, body }: Asked): Promise<IncomingMessage> {
  const { port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: "127.0.0.1", port, method, path: asked, headers: { host, ...headers } },
      resolve,
    );
    sent.on("error", reject).end(body);
  });
}

async function signIn(): Promise<Record<string, string>> {
  const { pathname, search } = new URL(server.url);
  const answer = await ask({ path: pathname + search });
  return { cookie: answer.headers["set-cookie"]?.[0]?.split(";")[0] ?? "" };
}

describe("who is let in", () => {
  test("the printed link sets the cookie and leads to the page, without the token", async () => {
    const { pathname, search } = new URL(server.url);
    const answer = await ask({ path: pathname + search });
    expect(answer.statusCode).toBe(303);
    expect(answer.headers.location).toBe("/");
    expect(answer.headers["set-cookie"]?.[0]).toMatch(/HttpOnly; SameSite=Strict$/);
  });

  test("the link's second use is refused with a sentence", async () => {
    await signIn();
    const { pathname, search } = new URL(server.url);
    const answer = await ask({ path: pathname + search });
    expect(answer.statusCode).toBe(403);
    expect(await text(answer)).toMatch(/already used/);
    expect(answer.headers["set-cookie"]).toBeUndefined();
  });

  test.each(["/?token=", "/?token=guess", "/index.html?token=guess"])("%s is refused", async (asked) => {
    expect((await ask({ path: asked })).statusCode).toBe(403);
  });

  test.each(["/", "/main.js", "/__host/preload.js", "/__host/events"])(
    "%s without the cookie is refused",
    async (asked) => {
      const answer = await ask({ path: asked });
      expect(answer.statusCode).toBe(403);
      expect(await text(answer)).toMatch(/has not been let in/);
    },
  );

  test.each(["example.org", "localhost", "127.0.0.1", "127.0.0.1.example.org", "[::1]"])(
    "a name that points here, %s, is refused, cookie or not",
    async (name) => {
      const cookie = await signIn();
      const { port } = new URL(server.url);
      for (const foreign of [name, `${name}:${port}`]) {
        if (foreign === host) continue;
        const answer = await ask({ headers: { ...cookie, host: foreign } });
        expect(answer.statusCode).toBe(403);
        expect(await text(answer)).toMatch(/not Beket's/);
      }
    },
  );

  test.each(["https://example.org", "null", "http://127.0.0.1", "http://127.0.0.1:1"])(
    "a page of another origin, %s, is refused, cookie or not",
    async (origin) => {
      const headers = { ...(await signIn()), origin };
      const body = pack({ channel: "log.entry", payload: {} });
      expect((await ask({ method: "POST", path: "/__host/invoke", headers, body })).statusCode).toBe(403);
      expect((await ask({ headers })).statusCode).toBe(403);
    },
  );

  test("a call that does not say where it comes from is refused", async () => {
    const answer = await ask({ method: "POST", path: "/__host/invoke", headers: await signIn(), body: "{}" });
    expect(answer.statusCode).toBe(403);
  });

  test("only this machine is listened to", async () => {
    expect(new URL(server.url).hostname).toBe("127.0.0.1");
  });
});

describe("what it serves", () => {
  test("the page comes with the app's own policy, and the preload script first", async () => {
    const answer = await ask({ headers: await signIn() });
    expect(answer.headers["content-security-policy"]).toContain("script-src 'self'");
    expect(await text(answer)).toContain('<head><script src="/__host/preload.js"></script><title>');
  });

  test("the preload script is the app's own, unchanged", async () => {
    const answer = await ask({ path: "/__host/preload.js", headers: await signIn() });
    expect(answer.headers["content-type"]).toContain("text/javascript");
    expect(await text(answer)).toContain('\nrequire("electron").contextBridge;\n');
  });

  test("other files come as they are", async () => {
    expect(await text(await ask({ path: "/main.js", headers: await signIn() }))).toBe("export {};");
  });

  test.each([
    "/../package.json",
    "/..%2f..%2f..%2fetc%2fpasswd",
    "/%2e%2e/%2e%2e/etc/passwd",
    "//etc/passwd",
    "/\\..\\..\\etc\\passwd",
    "/index.html%00",
  ])("%s leads nowhere", async (asked) => {
    expect((await ask({ path: asked, headers: await signIn() })).statusCode).toBe(404);
  });

  test.each(["@example.org/", "http://example.org/", "*"])(
    "the target %s is no address of ours",
    async (asked) => {
      const answer = await ask({ path: asked, headers: await signIn() });
      expect([400, 404]).toContain(answer.statusCode);
    },
  );
});

describe("a call", () => {
  const call = async (body: string) => {
    const headers = { ...(await signIn()), origin: `http://${host}` };
    return ask({ method: "POST", path: "/__host/invoke", headers, body });
  };

  test("reaches the app as it was sent and comes back", async () => {
    const answer = await call(pack({ channel: "log.entry", payload: undefined }));
    expect(unpack(await text(answer))).toStrictEqual({
      ok: true,
      value: { channel: "log.entry", payload: undefined },
    });
  });

  test("on an unknown channel fails in Electron's own words", async () => {
    const answer = await call(pack({ channel: "shell.open", payload: undefined }));
    expect(answer.statusCode).toBe(404);
    expect(await text(answer)).toContain("No handler registered for 'shell.open'");
  });

  test("whose handler throws says so", async () => {
    const answer = await call(pack({ channel: "app.info", payload: undefined }));
    expect(answer.statusCode).toBe(500);
    expect(await text(answer)).toBe("Error: broken");
  });

  test.each(["", "{", "[]", '{"payload":1}', '{"channel":1}'])("of %j cannot be read", async (body) => {
    expect((await call(body)).statusCode).toBe(400);
  });
});

test("what the app sends unasked arrives on the stream", async () => {
  const stream = await ask({ path: "/__host/events", headers: await signIn() });
  expect(stream.headers["content-type"]).toBe("text/event-stream");
  window?.contents.webContents.send("bulk.progress", { done: 1 });
  const chunk = await new Promise((resolve) => stream.setEncoding("utf8").once("data", resolve));
  expect(chunk).toBe(`data: ${pack({ channel: "bulk.progress", payload: { done: 1 } })}\n\n`);
});

test("before the app has a window there is none to show", async () => {
  const cookie = await signIn();
  window = undefined;
  expect((await ask({ headers: cookie })).statusCode).toBe(503);
});

test("a port that is taken is refused with a sentence", async () => {
  const port = Number(new URL(server.url).port);
  const second = startServer({ port, standIn, openWindow: () => window });
  await expect(second).rejects.toThrow(`Port ${port} is not free`);
});
