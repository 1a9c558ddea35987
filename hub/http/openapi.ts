import swagger, { type SwaggerTransform } from "@fastify/swagger";
import type { FastifyInstance } from "fastify";
import { jsonSchemaTransform } from "fastify-type-provider-zod";
import { z } from "zod";
import { HEADERS } from "../../shared/sync/headers.ts";
import { syncProblemSchema } from "../../shared/sync/problem.ts";
import { DESCRIPTION } from "./description.ts";

const PROBLEM = {
  description: "A problem",
  content: { "application/problem+json": { schema: syncProblemSchema } },
};

/** Every route may answer a problem. */
const transform: SwaggerTransform = (route) => {
  const { schema } = route;
  if (schema === undefined || schema.hide === true) return jsonSchemaTransform(route);
  const response = { ...Object(schema.response), default: PROBLEM };
  return jsonSchemaTransform({ ...route, schema: { ...schema, response } });
};

/** Describes the routes that are added after it on `/openapi.json`. */
export async function describeInterface(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      info: { title: "Beket hub", version: "1", description: DESCRIPTION },
      components: {
        securitySchemes: {
          session: { type: "http", scheme: "bearer" },
          station: {
            type: "apiKey",
            in: "header",
            name: HEADERS.signature,
            description: "Ed25519 over the request, with the other headers of its name: see Signing above",
          },
        },
      },
    },
    transform,
  });
  app.get("/openapi.json", { schema: { hide: true } }, async () => app.swagger());
}

/** A body of bytes, for the page alone: whoever takes it in checks it. */
export const octets = z.unknown().meta({ type: "string", format: "binary" });

export const octetsAnswer = (description: string) => ({
  description,
  content: { "application/octet-stream": { schema: octets } },
});
