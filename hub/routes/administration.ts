import { z } from "zod";
import {
  inviteAnswerSchema,
  inviteRequestSchema,
  revokeAnswerSchema,
  revokeRequestSchema,
} from "../../shared/sync/administration.ts";
import type { HubContext } from "../context.ts";
import { HubProblem } from "../problem.ts";
import { inviteStation } from "../services/invite-station.ts";
import { findStation, revokeStation } from "../store/queries/station.ts";
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
    (request) => inviteStation(hub, { ...reach(), ...request.body }),
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
      const { station } = request.params;
      await revokeStation(hub.store, station, hub.now().toISOString(), request.body.reason);
      const row = await findStation(hub.store, station);
      if (row?.revoked_at == null) throw new HubProblem("not-found");
      return { revokedAt: row.revoked_at };
    },
  );
}
