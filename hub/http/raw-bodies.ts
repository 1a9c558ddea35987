import type { FastifyInstance, FastifyRequest } from "fastify";
import { LIMITS } from "../../shared/sync/limits.ts";
import type { WireRequest } from "../services/authenticate-station.ts";
import { decodeBody, parseJson } from "./decode-body.ts";

/** Bodies arrive as the bytes that were sent: what is signed is looked at before anything is unpacked or read. */
export function keepBodiesRaw(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("*", { parseAs: "buffer" }, (_request, body, done) => done(null, body));
}

export function wireRequest(request: FastifyRequest): WireRequest {
  return {
    method: request.method,
    path: request.raw.url ?? "",
    headers: request.headers,
    body: rawBody(request),
  };
}

/** Unpacks and reads a JSON body; octets are left as they are. */
export async function readBody(request: FastifyRequest): Promise<void> {
  if (request.headers["content-type"] === "application/octet-stream") return;
  const encoding = request.headers["content-encoding"];
  request.body = parseJson(decodeBody(rawBody(request), encoding, LIMITS.unpackedBody));
}

export const rawBody = ({ body }: { body: unknown }): Buffer =>
  Buffer.isBuffer(body) ? body : Buffer.alloc(0);
