import type { FastifyInstance } from "fastify";
import { Counter, collectDefaultMetrics, Histogram, Registry } from "prom-client";
import type { EntryOutcome } from "../../shared/sync/entries.ts";

export interface Metrics {
  readonly registry: Registry;
  countOutcomes(outcomes: readonly EntryOutcome[]): void;
}

/** Figures of this process for Prometheus; several hubs in one process do not share them. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const entries = new Counter({
    name: "beket_hub_entries_total",
    help: "Entries that stations sent, by what became of them",
    labelNames: ["status"] as const,
    registers: [registry],
  });
  return {
    registry,
    countOutcomes(outcomes) {
      for (const { status } of outcomes) entries.inc({ status });
    },
  };
}

/** Times every request by the pattern of its route. */
export function timeRequests(app: FastifyInstance, { registry }: Metrics): void {
  const duration = new Histogram({
    name: "beket_hub_request_seconds",
    help: "Time to answer",
    labelNames: ["method", "route", "status"] as const,
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  });
  app.addHook("onResponse", async (request, reply) => {
    const route = request.routeOptions.url ?? "none";
    duration.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
  });
}
