import { createEvents } from "./events.ts";
import { onlyThis } from "./not-in-browser-host.ts";

/** Where the page listens: one stream for every tab that shows it. */
export type Sink = (channel: string, payload: unknown) => void;

/**
 * Those of `webContents` that the browser itself takes care of (a tab refuses nothing on our behalf:
 * it has no webview, and a page that leaves cannot come back in without its cookie).
 */
const EVENTS = [
  "will-navigate",
  "will-frame-navigate",
  "will-redirect",
  "will-attach-webview",
  "before-input-event",
];

/** `webContents` of one window, and the sinks that carry what it sends. */
export function createWebContents() {
  const { on, once } = createEvents("webContents", EVENTS);
  const mainFrame = { url: "" };
  const sinks = new Set<Sink>();
  const webContents = onlyThis("webContents", {
    on,
    once,
    mainFrame,
    zoomLevel: 0,
    setWindowOpenHandler: () => {},
    send(channel: string, payload: unknown) {
      for (const sink of sinks) sink(channel, payload);
    },
  });
  return { webContents, mainFrame, sinks };
}
export type Contents = ReturnType<typeof createWebContents>;
