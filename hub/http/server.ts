import http, { type RequestListener } from "node:http";
import https from "node:https";
import rateLimit from "@fastify/rate-limit";
import fastify, { type FastifyInstance } from "fastify";
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from "fastify-type-provider-zod";
import { LIMITS } from "../../shared/sync/limits.ts";
import type { HubContext } from "../context.ts";
import { type Certificate, vouchFor } from "../keys/certificate.ts";
import { HubProblem } from "../problem.ts";
import { accountRoutes } from "../routes/accounts.ts";
import { administrationRoutes, type Reach } from "../routes/administration.ts";
import type { Api } from "../routes/api.ts";
import { deliveryRoutes } from "../routes/deliveries.ts";
import { enrolmentRoutes } from "../routes/enrolment.ts";
import { ownSessionRoutes } from "../routes/own-session.ts";
import { publicRoutes } from "../routes/public.ts";
import { sessionRoutes } from "../routes/sessions.ts";
import { stationRoutes } from "../routes/stations.ts";
import { publicationRoutes, supervisionRoutes } from "../routes/supervision.ts";
import { truckRoutes } from "../routes/trucks.ts";
import { compressAnswers } from "./encode-answer.ts";
import { answerBadAddress, answerProblems } from "./error-answers.ts";
import { type LogTarget, logging } from "./logging.ts";
import { createMetrics, timeRequests } from "./metrics.ts";
import { describeInterface } from "./openapi.ts";
import { guardBySession } from "./session-guard.ts";

export interface ServerOptions {
  readonly tls: Certificate | null;
  readonly trustProxy: string | false;
  readonly logLevel: string;
  readonly logTarget?: LogTarget | undefined;
  /** From one address. */
  readonly requestsPerMinute: number;
  readonly reach: () => Reach;
  /** Adds pages of documentation: they need files that an embedded hub does not carry. */
  readonly pages?: ((app: FastifyInstance) => Promise<void>) | undefined;
}

/** The whole HTTP side of the hub, not listening yet. */
export async function createServer(hub: HubContext, options: ServerOptions): Promise<FastifyInstance> {
  const app: FastifyInstance = fastify({
    serverFactory: (handler) => serverFor(options.tls, handler),
    logger: logging(options.logLevel, options.logTarget),
    bodyLimit: LIMITS.body,
    trustProxy: options.trustProxy,
    forceCloseConnections: "idle",
    routerOptions: { caseSensitive: true },
    frameworkErrors: answerBadAddress(hub.now),
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.decorateRequest("station", null);
  app.decorateRequest("account", null);
  answerProblems(app, hub.now);
  partWhenClosing(app);
  compressAnswers(app);
  await limitRates(app, options.requestsPerMinute);
  await describeInterface(app);
  await options.pages?.(app);
  await addRoutes(app, hub, options);
  return app;
}

/** A request that trickles in for longer than this is dropped: a chunk of a file needs 1.2 KB/s, the largest batch 4.7. */
const SLOWEST_REQUEST_MS = 15 * 60_000;

function serverFor(tls: Certificate | null, handler: RequestListener): http.Server {
  const limits = { requestTimeout: SLOWEST_REQUEST_MS };
  return tls === null
    ? http.createServer(limits, handler)
    : https.createServer({ ...limits, ...tls }, handler);
}

/** Whoever is answered while the hub stops must not keep the connection: the hub would wait for it to time out. */
function partWhenClosing(app: FastifyInstance): void {
  let isClosing = false;
  app.addHook("preClose", async () => {
    isClosing = true;
  });
  app.addHook("onSend", async (_request, reply, payload) => {
    if (isClosing) reply.header("connection", "close");
    return payload;
  });
}

async function limitRates(app: FastifyInstance, max: number): Promise<void> {
  await app.register(rateLimit, {
    max,
    timeWindow: "1 minute",
    // Nothing else of a request is known to be true before it was looked at.
    keyGenerator: ({ ip }) => ip,
    errorResponseBuilder: (_request, { ttl }) =>
      new HubProblem("rate-limited", { retryAfter: Math.ceil(ttl / 1000) }),
  });
}

async function addRoutes(
  app: FastifyInstance,
  hub: HubContext,
  { tls, reach }: Pick<ServerOptions, "tls" | "reach">,
): Promise<void> {
  const metrics = createMetrics();
  timeRequests(app, metrics);
  const certificate = tls === null ? undefined : vouchFor(tls.cert, hub.identity.id, hub.sign);
  const scopes: ((scope: Api) => void)[] = [
    (scope) => publicRoutes(scope, hub, { metrics, certificate }),
    (scope) => enrolmentRoutes(scope, hub),
    (scope) => stationRoutes(scope, hub, metrics),
    (scope) => sessionRoutes(scope, hub),
    (scope) => {
      guardBySession(scope, hub);
      supervisionRoutes(scope, hub);
      truckRoutes(scope, hub);
      deliveryRoutes(scope, hub);
      publicationRoutes(scope, hub);
      administrationRoutes(scope, hub, reach);
      accountRoutes(scope, hub);
      ownSessionRoutes(scope, hub);
    },
  ];
  for (const add of scopes)
    await app.register((scope, _options, done) => {
      add(scope.withTypeProvider<ZodTypeProvider>());
      done();
    });
}
