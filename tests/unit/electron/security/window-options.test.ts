import { expect, test } from "vitest";
import { windowOptions } from "../../../../electron/security/window-options.ts";

const options = (packaged: boolean) =>
  windowOptions({ preload: "/app/dist/preload.cjs", packaged, backgroundColor: "#fff" }).webPreferences;

test("the page is sandboxed, isolated and without Node", () => {
  expect(options(true)).toMatchObject({
    preload: "/app/dist/preload.cjs",
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    nodeIntegrationInWorker: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    spellcheck: false,
  });
});

test("developer tools open only where the program is not packaged", () => {
  expect(options(true)).toMatchObject({ devTools: false });
  expect(options(false)).toMatchObject({ devTools: true });
});
