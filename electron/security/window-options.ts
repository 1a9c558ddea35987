import type { BrowserWindowConstructorOptions } from "electron";

interface Options {
  /** Path of the bundled preload script. */
  preload: string;
  packaged: boolean;
  backgroundColor: string;
}

/** A sandboxed window of the size of the smallest desk screen; shown once it has something to show. */
export function windowOptions({
  preload,
  packaged,
  backgroundColor,
}: Options): BrowserWindowConstructorOptions {
  return {
    title: "Beket",
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    backgroundColor,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      // Dictionaries are downloaded; this program downloads nothing.
      spellcheck: false,
      devTools: !packaged,
    },
  };
}
