import type { IncomingMessage, ServerResponse } from "node:http";
import type { OpenWindow } from "../electron/browser-window.ts";
import type { StandIn } from "../electron/create-electron.ts";
import { HOST_PATHS } from "../page/preload-script.ts";
import { streamEvents } from "./events.ts";
import { answerInvoke } from "./invoke.ts";
import { answerPage, answerPreload } from "./page.ts";
import { refuse } from "./refusal.ts";
import { send } from "./send.ts";

/** Where a request goes that the gate has let through. */
export function createRouter({ invoke, fetch }: StandIn, openWindow: () => OpenWindow | undefined) {
  return async (request: IncomingMessage, response: ServerResponse, path: string): Promise<void> => {
    const window = openWindow();
    if (window === undefined) return send(response, refuse(503, "no-window"));
    const { contents, preload } = window;
    switch (`${request.method} ${path}`) {
      case `POST ${HOST_PATHS.invoke}`:
        return send(response, await answerInvoke(request, contents, invoke));
      case `GET ${HOST_PATHS.events}`:
        return streamEvents(response, contents);
      case `GET ${HOST_PATHS.preload}`:
        return send(response, await answerPreload(preload));
      default:
        if (request.method !== "GET") return send(response, refuse(405, "bad-call"));
        return send(response, await answerPage(contents.mainFrame.url, path, fetch));
    }
  };
}
