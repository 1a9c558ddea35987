import { z } from "zod";
import { hubAnswerSchema, type VouchedCertificate } from "../../shared/sync/hub.ts";
import { PROTOCOL_VERSIONS } from "../../shared/sync/protocol.ts";
import type { HubContext } from "../context.ts";
import type { Metrics } from "../http/metrics.ts";
import { findHub } from "../store/queries/hub.ts";
import type { Api } from "./api.ts";

const tags = ["hub"];

interface Shown {
  readonly metrics: Metrics;
  /** Missing over plain HTTP. */
  readonly certificate: VouchedCertificate | undefined;
}

/** What anybody may ask; nothing of it is about persons or goods. */
export function publicRoutes(app: Api, hub: HubContext, { metrics: { registry }, certificate }: Shown): void {
  app.get(
    "/hub",
    {
      schema: {
        tags,
        summary: "Who the hub is, what it speaks, what time it has",
        response: { 200: hubAnswerSchema },
      },
    },
    async () => ({
      hub: hub.identity,
      certificate,
      protocols: [...PROTOCOL_VERSIONS],
      time: hub.now().toISOString(),
    }),
  );
  app.get(
    "/healthz",
    {
      schema: {
        tags,
        summary: "200 when the store answers",
        response: { 200: z.object({ ok: z.literal(true) }) },
      },
    },
    async () => {
      await findHub(hub.store);
      return { ok: true } as const;
    },
  );
  app.get(
    "/metrics",
    {
      schema: {
        tags,
        summary: "Figures for Prometheus",
        response: { 200: { description: "Text", content: { "text/plain": { schema: z.string() } } } },
      },
    },
    async (_request, reply) => reply.type(registry.contentType).send(await registry.metrics()),
  );
}
