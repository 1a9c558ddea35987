import path from "node:path";
import { app, dialog, ipcMain, Menu, protocol, session, shell } from "electron";
import { closeBeforeQuit } from "./close-before-quit.ts";
import { APP_SCHEME } from "./security/app-address.ts";
import { createAppProtocol } from "./security/app-protocol.ts";
import { registerAppScheme } from "./security/app-scheme.ts";
import { handOverByDesktop } from "./security/hand-over-by-desktop.ts";
import { openIpcDoor } from "./security/ipc-door.ts";
import { refuseNavigation } from "./security/navigation.ts";
import { limitPermissions } from "./security/permissions.ts";
import { openApp } from "./services/open-app.ts";
import { startFailure } from "./start-failure.ts";
import { offerRestore } from "./start-restore/offer-restore.ts";
import { isDamage } from "./store/store-error.ts";
import { openMainWindow, showMainWindow, tellWindow } from "./window/main-window.ts";

/** This file is built into `dist/`, beside which everything else lies. */
const appRoot = path.dirname(import.meta.dirname);

registerAppScheme(protocol);
Menu.setApplicationMenu(null);

// Awaiting `whenReady` here would hang: Electron is ready only once this module has been evaluated.
if (app.requestSingleInstanceLock()) void app.whenReady().then(start).catch(giveUp);
else app.quit();

async function start(): Promise<void> {
  app.on("second-instance", showMainWindow);
  app.on("window-all-closed", () => app.quit());
  app.on("web-contents-created", (_event, contents) => refuseNavigation(contents));
  limitPermissions(session.defaultSession);

  const userData = app.getPath("userData");
  const host = process.versions["electron"] === undefined ? "browser" : "electron";
  const beket = await openApp({
    userData,
    appRoot,
    version: app.getVersion(),
    host,
    emit: tellWindow,
    ...(host === "electron" && {
      handOver: handOverByDesktop({ dialog, shell, folder: path.join(userData, "opened") }),
    }),
  });
  const page = path.join(appRoot, "dist", "renderer");
  protocol.handle(APP_SCHEME, createAppProtocol(page, beket.files));
  closeBeforeQuit(app, () => beket.close());
  openIpcDoor(ipcMain, beket.dispatch);
  await openMainWindow(appRoot);
}

async function giveUp(error: unknown): Promise<void> {
  const locale = app.getLocale();
  if (!isDamage(error)) {
    dialog.showErrorBox("Beket", startFailure(error, locale));
  } else if (await offerRestore({ dialog, userData: app.getPath("userData"), locale }, error)) {
    // A program that stopped half-way in its start is not to be started once more over another store.
    app.relaunch();
  }
  app.exit(1);
}
