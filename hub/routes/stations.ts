import { z } from "zod";
import { downAnswerSchema, downQuerySchema, packageQuerySchema } from "../../shared/sync/down.ts";
import {
  commonAnswerSchema,
  commonRequestSchema,
  entriesAnswerSchema,
  entriesRequestSchema,
} from "../../shared/sync/entries.ts";
import { sha256Schema } from "../../shared/sync/fields.ts";
import {
  chunkAnswerSchema,
  chunkQuerySchema,
  missingFilesAnswerSchema,
  missingFilesRequestSchema,
} from "../../shared/sync/files.ts";
import { LIMITS } from "../../shared/sync/limits.ts";
import type { HubContext } from "../context.ts";
import { stationOf } from "../http/fastify-types.ts";
import type { Metrics } from "../http/metrics.ts";
import { keepBodiesRaw, rawBody, readBody, wireRequest } from "../http/raw-bodies.ts";
import { HubProblem } from "../problem.ts";
import { authenticateStation } from "../services/authenticate-station.ts";
import { downFor } from "../services/publish-down.ts";
import { receiveEntries } from "../services/receive-entries.ts";
import { missingFiles, receiveChunk } from "../services/receive-file.ts";
import { packageBytes } from "../store/queries/down.ts";
import { highestCommon } from "../store/queries/log.ts";
import { type Api, signedHeaders } from "./api.ts";

const tags = ["station"];
const fileParams = z.object({ sha256: sha256Schema });

/** What stations call; every request is signed. */
export function stationRoutes(app: Api, hub: HubContext, metrics: Metrics): void {
  keepBodiesRaw(app);
  app.addHook("preValidation", async (request) => {
    request.station = await authenticateStation(hub, wireRequest(request));
  });
  entryRoutes(app, hub, metrics);
  fileRoutes(app, hub);
  downRoutes(app, hub);
}

function entryRoutes(app: Api, hub: HubContext, metrics: Metrics): void {
  app.post(
    "/v1/entries",
    {
      bodyLimit: LIMITS.body,
      // A thread unpacks, reads and judges the body: here its schema only describes it.
      attachValidation: true,
      schema: {
        tags,
        summary: "Send entries of the log",
        headers: signedHeaders,
        body: entriesRequestSchema,
        response: { 200: entriesAnswerSchema },
      },
    },
    async (request) => {
      const { id: station, public_key: publicKey } = stationOf(request);
      const sent = { body: rawBody(request), encoding: request.headers["content-encoding"] };
      const answer = await receiveEntries(hub, { station, publicKey }, sent);
      metrics.countOutcomes(answer.outcomes);
      return answer;
    },
  );
  app.post(
    "/v1/entries/common",
    {
      preValidation: readBody,
      schema: {
        tags,
        summary: "Find where the station's log and the hub's copy part",
        headers: signedHeaders,
        body: commonRequestSchema,
        response: { 200: commonAnswerSchema },
      },
    },
    async (request) => ({
      common: await highestCommon(hub.store, stationOf(request).id, request.body.points),
    }),
  );
}

function fileRoutes(app: Api, hub: HubContext): void {
  app.post(
    "/v1/files/missing",
    {
      preValidation: readBody,
      schema: {
        tags,
        summary: "Ask which files the hub lacks",
        headers: signedHeaders,
        body: missingFilesRequestSchema,
        response: { 200: missingFilesAnswerSchema },
      },
    },
    (request) => missingFiles(hub, stationOf(request).id, request.body.hashes),
  );
  app.put(
    "/v1/files/:sha256",
    {
      bodyLimit: LIMITS.chunk,
      schema: {
        tags,
        summary: "Send one chunk of a file, as application/octet-stream",
        consumes: ["application/octet-stream"],
        headers: signedHeaders,
        params: fileParams,
        querystring: chunkQuerySchema,
        response: { 200: chunkAnswerSchema },
      },
    },
    (request) => {
      const { sha256 } = request.params;
      return receiveChunk(hub, {
        station: stationOf(request).id,
        sha256,
        ...request.query,
        bytes: rawBody(request),
      });
    },
  );
}

function downRoutes(app: Api, hub: HubContext): void {
  app.get(
    "/v1/down",
    {
      schema: {
        tags,
        summary: "Fetch what is new for the station",
        headers: signedHeaders,
        querystring: downQuerySchema,
        response: { 200: downAnswerSchema },
      },
    },
    (request) => downFor(hub, stationOf(request).id, request.query),
  );
  app.get(
    "/v1/packages/:sha256",
    {
      schema: {
        tags,
        summary: "Fetch a chunk of a catalogue package, as application/octet-stream",
        headers: signedHeaders,
        params: fileParams,
        querystring: packageQuerySchema,
      },
    },
    async (request, reply) => {
      const { sha256 } = request.params;
      const bytes = await packageBytes(hub.store, sha256, { ...request.query, length: LIMITS.chunk });
      if (bytes === undefined) throw new HubProblem("not-found");
      return reply.type("application/octet-stream").send(bytes);
    },
  );
}
