import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test, vi } from "vitest";
import { ABSENT, createElectron } from "../../../../electron/browser-host/electron/create-electron.ts";
import { absent, onlyThis } from "../../../../electron/browser-host/electron/not-in-browser-host.ts";

function standIn() {
  const exits: number[] = [];
  const host = createElectron({
    version: "1.2.3",
    userData: "/data",
    onLoad: () => {},
    exit: (code) => exits.push(code),
  });
  return { ...host, exits };
}

test("what is not there throws by name", () => {
  const thing = onlyThis("app", { name: "Beket" });
  expect(thing.name).toBe("Beket");
  expect(() => Reflect.get(thing, "dock")).toThrow(expect.objectContaining({ name: "NotInBrowserHost" }));
  expect(() => Reflect.get(thing, "dock")).toThrow("electron.app.dock");
  expect(() => Reflect.get(absent("shell"), "openExternal")).toThrow("electron.shell.openExternal");
  expect(() => Reflect.construct(Object(absent("Tray")), [])).toThrow("electron.Tray");
});

test("every export of Electron's main process is there or named as absent", () => {
  const types = readFileSync(createRequire(import.meta.url).resolve("electron/electron.d.ts"), "utf8");
  const exported = ["Main", "Common"].flatMap((namespace) => {
    const start = types.indexOf(`namespace ${namespace} {`);
    const body = types.slice(start, types.indexOf("\n  }", start));
    return [...body.matchAll(/^ {4}(?:const|class) (\w+)/gm)].map((match) => match[1]);
  });
  expect(exported.length).toBeGreaterThan(30);
  expect(Object.keys(standIn().electron).sort()).toEqual(exported.sort());
});

test("the parts that the app does not use are absent", () => {
  expect(ABSENT).toContain("shell");
  expect(ABSENT).toContain("safeStorage");
});

test("the app may listen only to what can come", () => {
  const { app } = standIn().electron;
  expect(() => app.on("before-quit", () => {})).not.toThrow();
  expect(() => app.on("browser-window-blur", () => {})).toThrow('electron.app.on("browser-window-blur")');
});

test("quitting asks first, and ends with code 0", () => {
  const { electron, exits } = standIn();
  let refuse = true;
  electron.app.on("before-quit", (event) => {
    if (refuse) Object(event).preventDefault();
  });
  electron.app.quit();
  expect(exits).toEqual([]);
  refuse = false;
  electron.app.quit();
  expect(exits).toEqual([0]);
});

test("the app is ready when the host says so, not before", async () => {
  const { electron, becomeReady } = standIn();
  const ready = vi.fn();
  const waiting = electron.app.whenReady().then(ready);
  await Promise.resolve();
  expect(ready).not.toHaveBeenCalled();
  becomeReady();
  await waiting;
  expect(ready).toHaveBeenCalled();
});

test("a second handler on a channel is refused, as in Electron", () => {
  const { ipcMain } = standIn().electron;
  ipcMain.handle("app.info", () => {});
  expect(() => ipcMain.handle("app.info", () => {})).toThrow("second handler");
});

test("a folder of the system that the host does not know is not made up", () => {
  const { app } = standIn().electron;
  expect(app.getPath("userData")).toBe("/data");
  expect(() => app.getPath("downloads")).toThrow('electron.app.getPath("downloads")');
});
