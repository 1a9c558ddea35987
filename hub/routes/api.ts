import type { IncomingMessage, ServerResponse } from "node:http";
import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import { HEADERS } from "../../shared/sync/headers.ts";

/** The server as routes see it: bodies, queries and answers typed by their schemas. */
export type Api = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>;

/** The headers that sign a request, for the OpenAPI page; they are checked before any schema. */
const signedHeaders = z.looseObject({
  [HEADERS.protocol]: z.string().describe("Version of the protocol: 1"),
  [HEADERS.station]: z.string().describe("Id of the station, a ULID"),
  [HEADERS.time]: z.string().describe("UTC, by the hub's clock"),
  [HEADERS.nonce]: z.string().describe("16 random bytes or more in base64url, good once"),
  [HEADERS.signature]: z.string().describe("Ed25519 over the text described above, base64"),
});

/** Of every route that stations call. */
export const signedByStation = { tags: ["station"], security: [{ station: [] }], headers: signedHeaders };
