import { createEvents } from "./events.ts";
import { onlyThis } from "./not-in-browser-host.ts";
import { type Contents, createWebContents } from "./web-contents.ts";

interface WindowOptions {
  webPreferences: { preload: string };
}

/** A window that shows a page. */
export interface OpenWindow {
  contents: Contents;
  /** Path of its preload script. */
  preload: string;
}

interface Hooks {
  onCreate(webContents: Contents["webContents"]): void;
  onLoad(window: OpenWindow): void;
}

/** `electron.BrowserWindow`: what it shows is served to whichever browser opens the host's address. */
export function createBrowserWindow({ onCreate, onLoad }: Hooks) {
  const windows: object[] = [];

  const open = ({ webPreferences: { preload } }: WindowOptions) => {
    const contents = createWebContents();
    const { on, once, emit } = createEvents("BrowserWindow", ["ready-to-show"]);
    const window = onlyThis("BrowserWindow", {
      on,
      once,
      webContents: contents.webContents,
      // How a tab looks is its browser's business.
      maximize: () => {},
      restore: () => {},
      focus: () => {},
      isMinimized: () => false,
      async loadURL(url: string) {
        contents.mainFrame.url = url;
        onLoad({ contents, preload });
        emit("ready-to-show");
      },
    });
    windows.push(window);
    onCreate(contents.webContents);
    return window;
  };

  const statics = onlyThis("BrowserWindow", { getAllWindows: () => windows });
  return new Proxy(class {}, {
    construct: (_target, [options]: [WindowOptions]) => open(options),
    get: (_target, property) => Reflect.get(statics, property),
  });
}
