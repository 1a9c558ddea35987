import { contextBridge, type IpcRendererEvent, ipcRenderer } from "electron";
import { CHANNELS, EVENTS } from "../shared/contract/channels.ts";

const channels: ReadonlySet<string> = new Set(CHANNELS);
const events: ReadonlySet<string> = new Set(EVENTS);

contextBridge.exposeInMainWorld("beket", {
  /** The answer is an envelope (`shared/contract/result.ts`); the caller parses it. */
  invoke(channel: string, payload: unknown): Promise<unknown> {
    if (channels.has(channel)) return ipcRenderer.invoke(channel, payload);
    return Promise.resolve({
      ok: false,
      error: { code: "unknown-channel", detail: channel },
    });
  },
  /** Gives back the function that ends the listening. */
  on(event: string, listener: (payload: unknown) => void): () => void {
    if (!events.has(event)) return () => {};
    const forward = (_event: IpcRendererEvent, payload: unknown) => listener(payload);
    ipcRenderer.on(event, forward);
    return () => {
      ipcRenderer.off(event, forward);
    };
  },
});
