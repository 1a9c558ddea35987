import { createApp } from "./app.ts";
import { createBrowserWindow, type OpenWindow } from "./browser-window.ts";
import { dialog, Menu, nativeTheme } from "./desktop.ts";
import { createIpcMain } from "./ipc-main.ts";
import { absent } from "./not-in-browser-host.ts";
import { createProtocol } from "./protocol.ts";
import { session } from "./session.ts";

interface Options {
  version: string;
  userData: string;
  onLoad(window: OpenWindow): void;
  exit(code: number): void;
}

/** What the main process of Electron 45 exports besides; importing it works, using it throws by name. */
export const ABSENT = [
  "autoUpdater",
  "BaseWindow",
  "BrowserView",
  "clipboard",
  "ClipboardItem",
  "contentTracing",
  "crashReporter",
  "desktopCapturer",
  "globalShortcut",
  "ImageView",
  "inAppPurchase",
  "IpcMainServiceWorker",
  "MenuItem",
  "MessageChannelMain",
  "nativeImage",
  "net",
  "netLog",
  "Notification",
  "powerMonitor",
  "powerSaveBlocker",
  "pushNotifications",
  "safeStorage",
  "screen",
  "sharedTexture",
  "ShareMenu",
  "shell",
  "systemPreferences",
  "TouchBar",
  "Tray",
  "utilityProcess",
  "View",
  "webContents",
  "WebContentsView",
  "webFrameMain",
  "WebSocket",
] as const;

/** A stand-in for the module `electron`, and the host's own side of it. */
export function createElectron({ version, userData, onLoad, exit }: Options) {
  const { app, emit, becomeReady } = createApp({ version, userData, exit });
  const { ipcMain, invoke } = createIpcMain();
  const { protocol, fetch } = createProtocol();
  const BrowserWindow = createBrowserWindow({
    onCreate: (webContents) => emit("web-contents-created", {}, webContents),
    onLoad,
  });
  const missing = Object.fromEntries(ABSENT.map((name) => [name, absent(name)]));
  const electron = {
    ...missing,
    app,
    BrowserWindow,
    dialog,
    ipcMain,
    Menu,
    nativeTheme,
    protocol,
    session,
  };
  return { electron, becomeReady, invoke, fetch, quit: app.quit };
}
export type StandIn = ReturnType<typeof createElectron>;
