import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { OpenWindow } from "../electron/browser-window.ts";
import type { StandIn } from "../electron/create-electron.ts";
import { createAccess } from "./access.ts";
import { stopAtGate } from "./gate.ts";
import { LOOPBACK, listen } from "./listen.ts";
import { refuse } from "./refusal.ts";
import { createRouter } from "./router.ts";
import { send } from "./send.ts";

interface Options {
  /** 0 for any that is free. */
  port: number;
  standIn: StandIn;
  /** The window to serve; undefined while the app has not opened it. */
  openWindow(): OpenWindow | undefined;
}

/**
 * Serves the app's window to a browser.
 * @returns the address to open, once, and the way to end it all
 * @throws where the port is taken
 */
export async function startServer({ port: wantedPort, standIn, openWindow }: Options) {
  const server = createServer();
  const port = await listen(server, wantedPort);
  const origin = `http://${LOOPBACK}:${port}`;
  const access = createAccess(port);
  const route = createRouter(standIn, openWindow);

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    // Joined to our own origin, what the client asks for cannot name another host.
    const url = URL.parse(`${origin}${request.url}`);
    if (url?.origin !== origin) return send(response, refuse(400, "bad-call"));
    const stopped = stopAtGate(request, url, access);
    return stopped === null ? route(request, response, url.pathname) : send(response, stopped);
  };
  server.on("request", (request, response) => {
    answer(request, response).catch((error: unknown) => {
      console.error(error);
      if (response.headersSent) response.destroy();
      else response.writeHead(500).end();
    });
  });

  return {
    url: `${origin}/?token=${access.token}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
