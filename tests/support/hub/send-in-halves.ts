import { request as open } from "node:http";
import { json } from "node:stream/consumers";

/** Sends a request whose second half goes out only when `between` is over; the answer as JSON. */
export function sendInHalves(url: string, init: RequestInit, between: () => Promise<void>): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const body = Buffer.from(init.body instanceof Uint8Array ? init.body : []);
    const headers = { ...Object.fromEntries(new Headers(init.headers)), "content-length": body.length };
    const request = open(url, { method: init.method ?? "GET", headers }, (answer) => {
      json(answer).then(resolve, reject);
    });
    request.once("error", reject);
    const half = Math.floor(body.length / 2);
    request.write(body.subarray(0, half));
    between().then(() => request.end(body.subarray(half)), reject);
  });
}
