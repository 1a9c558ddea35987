import { z } from "zod";
import { downAnswerSchema, downQuerySchema, packageQuerySchema } from "../../shared/sync/down.ts";
import {
  commonAnswerSchema,
  commonRequestSchema,
  entriesAnswerSchema,
  entriesRequestSchema,
  travellingEntrySchema,
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
import { octets, octetsAnswer } from "../http/openapi.ts";
import { keepBodiesRaw, rawBody, readBody, wireRequest } from "../http/raw-bodies.ts";
import { HubProblem } from "../problem.ts";
import { authenticateStation } from "../services/authenticate-station.ts";
import { downFor } from "../services/publish-down.ts";
import { receiveEntries } from "../services/receive-entries.ts";
import { missingFiles, receiveChunk } from "../services/receive-file.ts";
import { packageBytes } from "../store/queries/down.ts";
import { highestCommon } from "../store/queries/log.ts";
import { type Api, signedByStation } from "./api.ts";

/** What the entries of a request should be: the hub takes whatever comes, and refuses each bad one by itself. */
const describedRequest = entriesRequestSchema.extend({
  entries: z
    .array(travellingEntrySchema)
    .max(LIMITS.batchEntries)
    .describe("Each is checked by itself, so that a bad one costs only itself"),
});
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
        ...signedByStation,
        summary: "Send entries of the log",
        body: describedRequest,
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
        ...signedByStation,
        summary: "Find where the station's log and the hub's copy part",
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
        ...signedByStation,
        summary: "Ask which files the hub lacks",
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
        ...signedByStation,
        summary: "Send one chunk of a file, as application/octet-stream",
        consumes: ["application/octet-stream"],
        params: fileParams,
        querystring: chunkQuerySchema,
        body: octets,
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
        ...signedByStation,
        summary: "Fetch what is new for the station",
        querystring: downQuerySchema,
        response: { 200: downAnswerSchema },
      },
    },
    (request) => {
      const { id, enrolled_at } = stationOf(request);
      return downFor(hub, { id, enrolledAt: enrolled_at }, request.query);
    },
  );
  app.get(
    "/v1/packages/:sha256",
    {
      schema: {
        ...signedByStation,
        summary: "Fetch a chunk of a catalogue package, as application/octet-stream",
        params: fileParams,
        querystring: packageQuerySchema,
        response: { 200: octetsAnswer("Those bytes of the package; none after its end") },
      },
    },
    async (request, reply) => {
      const { sha256 } = request.params;
      const bytes = await packageBytes(hub.store, sha256, request.query);
      if (bytes === undefined) throw new HubProblem("not-found");
      return reply.type("application/octet-stream").send(bytes);
    },
  );
}
