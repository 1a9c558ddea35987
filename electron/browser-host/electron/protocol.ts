import { onlyThis } from "./not-in-browser-host.ts";

type Handler = (request: Request) => Response | Promise<Response>;

/** `electron.protocol`, and the way to ask a scheme's handler for an address. */
export function createProtocol() {
  const handlers = new Map<string, Handler>();
  const protocol = onlyThis("protocol", {
    /** What a scheme may do is settled by the browser: here it is all plain HTTP of one origin. */
    registerSchemesAsPrivileged: () => {},
    handle(scheme: string, handler: Handler) {
      handlers.set(scheme, handler);
    },
  });
  return {
    protocol,
    async fetch(address: string): Promise<Response> {
      const handler = handlers.get(address.slice(0, address.indexOf(":")));
      if (handler === undefined) throw new Error(`No protocol handler answers ${address}`);
      return handler(new Request(address));
    },
  };
}
