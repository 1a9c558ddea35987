import type { FastifyInstance, FastifyReply, FastifyServerOptions } from "fastify";
import { z } from "zod";
import { HEADERS } from "../../shared/sync/headers.ts";
import type { SyncProblemCode } from "../../shared/sync/problem.ts";
import { HubProblem, notAsSchema } from "../problem.ts";
import { storeProblem } from "../store/store-problem.ts";
import { readOn } from "./read-on.ts";

/** Every failure leaves as a problem by code; what failed within the hub is logged and not told. */
export function answerProblems(app: FastifyInstance, now: () => Date): void {
  app.addHook("onRequest", async (_request, reply) => {
    reply.header(HEADERS.time, now().toISOString());
  });
  app.setNotFoundHandler((_request, reply) => send(reply, new HubProblem("not-found")));
  app.setErrorHandler((error, request, reply) => {
    const problem = problemOf(error);
    if (problem.problem.status >= 500) request.log.error({ err: error }, "a request failed");
    if (problem.problem.code === "too-large") readOn(request, reply);
    return send(reply, problem);
  });
}

/** An address that can not be decoded reaches no route, and none of the hooks. */
export const answerBadAddress =
  (now: () => Date): NonNullable<FastifyServerOptions["frameworkErrors"]> =>
  (_error, _request, reply) => {
    const { problem } = new HubProblem("bad-request", { detail: "the address can not be read" });
    reply.hijack();
    reply.raw
      .writeHead(problem.status, {
        "content-type": "application/problem+json",
        [HEADERS.time]: now().toISOString(),
      })
      .end(JSON.stringify(problem));
  };

function send(reply: FastifyReply, { problem }: HubProblem): FastifyReply {
  if (problem.retryAfter !== undefined) reply.header("retry-after", String(problem.retryAfter));
  return reply.code(problem.status).type("application/problem+json").serializer(JSON.stringify).send(problem);
}

const BY_STATUS: Readonly<Record<number, SyncProblemCode>> = {
  400: "bad-request",
  404: "not-found",
  413: "too-large",
  415: "encoding-unsupported",
  503: "unavailable",
};

const fastifyError = z.object({ statusCode: z.int(), message: z.string() });
const validationError = z.object({ validation: z.array(z.object({ instancePath: z.string() })) });

function problemOf(error: unknown): HubProblem {
  if (error instanceof HubProblem) return error;
  const invalid = validationError.safeParse(error);
  if (invalid.success) return notAsSchema(invalid.data.validation.map(({ instancePath }) => instancePath));
  const known = fastifyError.safeParse(error);
  const code = known.success ? BY_STATUS[known.data.statusCode] : storeProblem(error);
  if (code === "unavailable") return new HubProblem(code, { retryAfter: 5 });
  if (code === "store-full") return new HubProblem(code, { retryAfter: 300 });
  return new HubProblem(code ?? "internal");
}
