import { createEvents } from "./events.ts";
import { NotInBrowserHost, onlyThis } from "./not-in-browser-host.ts";

interface Options {
  version: string;
  userData: string;
  exit(code: number): void;
}

const EVENTS = ["before-quit", "will-quit", "window-all-closed", "web-contents-created", "second-instance"];

/** `electron.app`, and what the host needs to drive it. */
export function createApp({ version, userData, exit }: Options) {
  const { on, once, emit } = createEvents("app", EVENTS);
  const ready = Promise.withResolvers<void>();

  const quit = () => {
    let refused = false;
    emit("before-quit", {
      preventDefault: () => {
        refused = true;
      },
    });
    if (refused) return;
    emit("will-quit");
    exit(0);
  };

  const app = onlyThis("app", {
    on,
    once,
    quit,
    exit,
    isPackaged: false,
    whenReady: () => ready.promise,
    getVersion: () => version,
    getLocale: () => Intl.DateTimeFormat().resolvedOptions().locale,
    getPath(name: string) {
      if (name !== "userData") throw new NotInBrowserHost(`app.getPath("${name}")`);
      return userData;
    },
    /** The host holds the lock on the data folder before the app is loaded at all. */
    requestSingleInstanceLock: () => true,
  });
  return { app, emit, becomeReady: ready.resolve };
}
