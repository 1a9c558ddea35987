interface Host {
  /** Addresses on the page's own origin. */
  invokePath: string;
  eventsPath: string;
  pack(value: unknown): string;
  unpack(text: string): unknown;
}
type Listener = (event: object, payload: unknown) => void;

/**
 * The module `electron` as a preload script sees it. It runs in the page and is sent there as its own
 * source text: it uses nothing from outside itself.
 */
export function createRendererElectron({ invokePath, eventsPath, pack, unpack }: Host): object {
  class NotInBrowserHost extends Error {
    override readonly name = "NotInBrowserHost";
  }
  const onlyThis = (name: string, present: object) =>
    new Proxy(present, {
      get(target, property, receiver) {
        if (property in target) return Reflect.get(target, property, receiver);
        throw new NotInBrowserHost(`${name}.${String(property)}`);
      },
    });

  const listeners = new Map<string, Set<Listener>>();
  const stream = new EventSource(eventsPath);
  const settled = new Promise((resolve) => {
    stream.onopen = resolve;
    stream.onerror = resolve;
  });
  stream.onmessage = ({ data }: MessageEvent<string>) => {
    const { channel, payload }: { channel: string; payload: unknown } = Object(unpack(data));
    for (const listener of listeners.get(channel) ?? []) listener({}, payload);
  };

  const ipcRenderer = onlyThis("electron.ipcRenderer", {
    async invoke(channel: string, payload: unknown): Promise<unknown> {
      // An answer may be announced by events: none is to be missed while the stream still opens.
      await settled;
      const answer = await fetch(invokePath, {
        method: "POST",
        body: pack({ channel, payload }),
      });
      const text = await answer.text();
      if (answer.ok) return unpack(text);
      throw new Error(`Error invoking remote method '${channel}': ${text}`);
    },
    on(channel: string, listener: Listener) {
      listeners.set(channel, (listeners.get(channel) ?? new Set<Listener>()).add(listener));
    },
    off(channel: string, listener: Listener) {
      listeners.get(channel)?.delete(listener);
    },
  });
  const contextBridge = onlyThis("electron.contextBridge", {
    exposeInMainWorld(key: string, api: object) {
      Object.defineProperty(window, key, {
        value: Object.freeze(api),
        enumerable: true,
      });
    },
  });
  return onlyThis("electron", { ipcRenderer, contextBridge });
}
