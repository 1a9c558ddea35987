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
export const signedHeaders = z.looseObject({
  [HEADERS.protocol]: z.string(),
  [HEADERS.station]: z.string(),
  [HEADERS.time]: z.string(),
  [HEADERS.nonce]: z.string(),
  [HEADERS.signature]: z.string(),
});
