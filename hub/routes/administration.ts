import { z } from "zod";
import { retentionSchema } from "../../shared/schemas/retention.ts";
import {
  inviteAnswerSchema,
  inviteRequestSchema,
  reinstateAnswerSchema,
  revokeAnswerSchema,
  revokeRequestSchema,
} from "../../shared/sync/administration.ts";
import { auditAnswerSchema, auditQuerySchema } from "../../shared/sync/audit.ts";
import type { HubContext } from "../context.ts";
import { actingFor } from "../http/fastify-types.ts";
import { showAudit } from "../services/audit.ts";
import { readRetention, setRetention } from "../services/erase-expired.ts";
import { inviteStation } from "../services/invite-station.ts";
import { reinstateStation, revokeStation } from "../services/revoke-station.ts";
import type { Api } from "./api.ts";

/** How stations reach the hub; known once it listens. */
export interface Reach {
  readonly address: string;
  readonly fingerprint: string | null;
}

const tags = ["administration"];
const security = [{ session: [] }];

export function administrationRoutes(app: Api, hub: HubContext, reach: () => Reach): void {
  app.post(
    "/v1/administration/invitations",
    {
      schema: {
        tags,
        security,
        summary: "Make a one-time code for a station",
        body: inviteRequestSchema,
        response: { 200: inviteAnswerSchema },
      },
    },
    (request) => inviteStation(actingFor(hub, request), { ...reach(), ...request.body }),
  );
  app.post(
    "/v1/administration/stations/:station/revocation",
    {
      schema: {
        tags,
        security,
        summary: "Take nothing more from a station",
        params: z.object({ station: z.ulid() }),
        body: revokeRequestSchema,
        response: { 200: revokeAnswerSchema },
      },
    },
    async (request) => {
      const { params, body } = request;
      const { revoked_at } = await revokeStation(actingFor(hub, request), params.station, body.reason);
      return { revokedAt: revoked_at ?? hub.now().toISOString() };
    },
  );
  app.delete(
    "/v1/administration/stations/:station/revocation",
    {
      schema: {
        tags,
        security,
        summary: "Take a station's entries again",
        params: z.object({ station: z.ulid() }),
        response: { 200: reinstateAnswerSchema },
      },
    },
    async (request) => {
      const { enrolled_at } = await reinstateStation(actingFor(hub, request), request.params.station);
      return { enrolledAt: enrolled_at };
    },
  );
  app.get(
    "/v1/administration/retention",
    {
      schema: {
        tags,
        security,
        summary: "For how many months this hub keeps what names people; null is for ever",
        response: { 200: retentionSchema },
      },
    },
    () => readRetention(hub.store),
  );
  app.put(
    "/v1/administration/retention",
    {
      schema: {
        tags,
        security,
        summary: "Set it; what is older is erased within hours, for good",
        body: retentionSchema,
        response: { 200: retentionSchema },
      },
    },
    (request) => setRetention(actingFor(hub, request), request.body),
  );
  app.get(
    "/v1/administration/audit",
    {
      schema: {
        tags,
        security,
        summary: "Who did what at the hub, newest first",
        querystring: auditQuerySchema,
        response: { 200: auditAnswerSchema },
      },
    },
    (request) => showAudit(hub, request.query),
  );
}
