import type { ServerResponse } from "node:http";
import type { Contents, Sink } from "../electron/web-contents.ts";
import { pack } from "../page/wire.ts";

/** What the main process sends unasked, as a stream that lasts as long as the page. */
export function streamEvents(response: ServerResponse, { sinks }: Contents): void {
  const sink: Sink = (channel, payload) => {
    response.write(`data: ${pack({ channel, payload })}\n\n`);
  };
  response.writeHead(200, {
    "Content-Type": "text/event-stream",
    "Cache-Control": "no-store",
  });
  response.flushHeaders();
  sinks.add(sink);
  response.on("close", () => sinks.delete(sink));
}
