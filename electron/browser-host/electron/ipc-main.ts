import { onlyThis } from "./not-in-browser-host.ts";
import type { Contents } from "./web-contents.ts";

export interface Call {
  sender: Contents["webContents"];
  senderFrame: Contents["mainFrame"];
}
type Handler = (call: Call, payload: unknown) => unknown;

/** No handler listens on the channel; Electron's own words for it. */
export class NoHandler extends Error {
  constructor(channel: string) {
    super(`No handler registered for '${channel}'`);
    this.name = "NoHandler";
  }
}

/** `electron.ipcMain`, and the way in for a call from the page. */
export function createIpcMain() {
  const handlers = new Map<string, Handler>();
  const ipcMain = onlyThis("ipcMain", {
    handle(channel: string, handler: Handler) {
      if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
      handlers.set(channel, handler);
    },
  });
  return {
    ipcMain,
    async invoke({ webContents, mainFrame }: Contents, channel: string, payload: unknown): Promise<unknown> {
      const handler = handlers.get(channel);
      if (handler === undefined) throw new NoHandler(channel);
      return handler({ sender: webContents, senderFrame: mainFrame }, payload);
    },
  };
}
