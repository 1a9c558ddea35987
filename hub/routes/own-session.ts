import { z } from "zod";
import { hubAccountSchema, passwordChangeSchema } from "../../shared/sync/sessions.ts";
import { changePassword, signOut } from "../accounts/sessions.ts";
import type { HubContext } from "../context.ts";
import { actingFor } from "../http/fastify-types.ts";
import { HubProblem } from "../problem.ts";
import type { Api } from "./api.ts";
import { PASSWORDS_A_MINUTE } from "./sessions.ts";

const tags = ["session"];
const security = [{ session: [] }];

/** What whoever is signed in does about their own session. */
export function ownSessionRoutes(app: Api, hub: HubContext): void {
  app.put(
    "/v1/sessions/password",
    {
      config: { rateLimit: { max: PASSWORDS_A_MINUTE, timeWindow: "1 minute" } },
      schema: {
        tags,
        security,
        summary: "Choose another password; all other sessions of the account end",
        body: passwordChangeSchema,
        response: { 200: hubAccountSchema },
      },
    },
    (request) => {
      const { account, body, headers } = request;
      if (account === null) throw new HubProblem("not-signed-in");
      return changePassword(actingFor(hub, request), account, body, headers.authorization);
    },
  );
  app.delete(
    "/v1/sessions",
    {
      schema: {
        tags,
        security,
        summary: "Sign out",
        response: { 204: z.unknown().describe("Signed out") },
      },
    },
    async (request, reply) => {
      await signOut(actingFor(hub, request), request.headers.authorization);
      return reply.code(204).send();
    },
  );
}
