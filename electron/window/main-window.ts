import path from "node:path";
import { app, BrowserWindow, nativeTheme } from "electron";
import { APP_URL } from "../security/app-address.ts";
import { windowOptions } from "../security/window-options.ts";
import { zoomByKeys } from "./zoom.ts";

/** Painted until the page is: no white flash at night. */
const BACKGROUND = { light: "#ffffff", dark: "#1a1b1e" } as const;

/** Opens the one window; it shows itself when the page has something to show. */
export async function openMainWindow(appRoot: string): Promise<void> {
  const window = new BrowserWindow(
    windowOptions({
      preload: path.join(appRoot, "dist", "preload.cjs"),
      packaged: app.isPackaged,
      backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    }),
  );
  zoomByKeys(window.webContents);
  window.once("ready-to-show", () => window.maximize());
  await window.loadURL(APP_URL);
}

/** A second start of the program ends here: the officer sees the window that is already open. */
export function showMainWindow(): void {
  const window = BrowserWindow.getAllWindows()[0];
  if (window?.isMinimized()) window.restore();
  window?.focus();
}

/** Tells the page something unasked. */
export function tellWindow(event: string, payload: unknown): void {
  for (const window of BrowserWindow.getAllWindows()) window.webContents.send(event, payload);
}
