import { z } from "zod";
import { PACKAGE_LIMITS } from "../../shared/catalogue-package/manifest.ts";
import { packageStoredSchema, publicationSchema, publishedSchema } from "../../shared/sync/administration.ts";
import { sha256Schema } from "../../shared/sync/fields.ts";
import {
  lookAlikesAnswerSchema,
  messagesAnswerSchema,
  postsAnswerSchema,
  relayAnswerSchema,
  relayQuerySchema,
  statisticsAnswerSchema,
  statisticsQuerySchema,
} from "../../shared/sync/supervision.ts";
import type { HubContext } from "../context.ts";
import { actingFor, sightOf } from "../http/fastify-types.ts";
import { octets, octetsAnswer } from "../http/openapi.ts";
import { rawBody } from "../http/raw-bodies.ts";
import { publish, publishPackage } from "../services/publish-down.ts";
import { readFile } from "../services/read-file.ts";
import { relayEntries } from "../services/relay-entries.ts";
import { showLookAlikes } from "../services/show-look-alikes.ts";
import { showMessages } from "../services/show-messages.ts";
import { showPosts } from "../services/show-posts.ts";
import { showStatistics } from "../services/show-statistics.ts";
import type { Api } from "./api.ts";

const tags = ["supervision"];
const security = [{ session: [] }];

/** What supervisors read. */
export function supervisionRoutes(app: Api, hub: HubContext): void {
  app.get(
    "/v1/supervision/posts",
    {
      schema: { tags, security, summary: "All posts and their state", response: { 200: postsAnswerSchema } },
    },
    () => showPosts(hub),
  );
  app.get(
    "/v1/supervision/statistics",
    {
      schema: {
        tags,
        security,
        summary: "Rates and times over a period",
        querystring: statisticsQuerySchema,
        response: { 200: statisticsAnswerSchema },
      },
    },
    (request) => showStatistics(hub, request.query),
  );
  app.get(
    "/v1/supervision/look-alikes",
    {
      schema: {
        tags,
        security,
        summary: "Look-alikes to approve",
        response: { 200: lookAlikesAnswerSchema },
      },
    },
    () => showLookAlikes(hub),
  );
  app.get(
    "/v1/supervision/messages",
    {
      schema: {
        tags,
        security,
        summary: "The last messages to the posts, and who has read them",
        response: { 200: messagesAnswerSchema },
      },
    },
    () => showMessages(hub),
  );
  app.get(
    "/v1/supervision/entries",
    {
      schema: {
        tags,
        security,
        summary: "A station's entries as they were signed; for an auditor masked as one entry is",
        querystring: relayQuerySchema,
        response: { 200: relayAnswerSchema },
      },
    },
    (request) => relayEntries(hub, request.query, sightOf(request)),
  );
  app.get(
    "/v1/supervision/files/:sha256",
    {
      schema: {
        tags,
        security,
        summary: "An evidence file",
        params: z.object({ sha256: sha256Schema }),
        response: { 200: octetsAnswer("The file") },
      },
    },
    async (request, reply) => {
      const { size, stream } = await readFile(hub, request.params.sha256);
      return reply.type("application/octet-stream").header("content-length", size).send(stream);
    },
  );
}

/** What supervisors send down. */
export function publicationRoutes(app: Api, hub: HubContext): void {
  app.post(
    "/v1/supervision/down",
    {
      schema: {
        tags,
        security,
        summary: "Send something down to stations",
        body: publicationSchema,
        response: { 200: publishedSchema },
      },
    },
    (request) => publish(actingFor(hub, request), request.body),
  );
  app.put(
    "/v1/supervision/packages",
    {
      bodyLimit: PACKAGE_LIMITS.file,
      schema: {
        tags,
        security,
        summary: "Publish a signed catalogue package, as application/octet-stream",
        consumes: ["application/octet-stream"],
        body: octets,
        response: { 200: packageStoredSchema },
      },
    },
    (request) => publishPackage(actingFor(hub, request), rawBody(request)),
  );
}
