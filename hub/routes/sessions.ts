import { sessionAnswerSchema, signInRequestSchema } from "../../shared/sync/sessions.ts";
import { signIn } from "../accounts/sessions.ts";
import type { HubContext } from "../context.ts";
import { keepBodiesRaw, readBody } from "../http/raw-bodies.ts";
import type { Api } from "./api.ts";

/** Attempts a minute from one address; each costs the hub a tenth of a second of scrypt. */
export const PASSWORDS_A_MINUTE = 10;

export function sessionRoutes(app: Api, hub: HubContext): void {
  keepBodiesRaw(app);
  app.addHook("preValidation", readBody);
  app.post(
    "/v1/sessions",
    {
      bodyLimit: 16 * 2 ** 10,
      config: { rateLimit: { max: PASSWORDS_A_MINUTE, timeWindow: "1 minute" } },
      schema: {
        tags: ["session"],
        summary: "Sign in as a supervisor",
        body: signInRequestSchema,
        response: { 200: sessionAnswerSchema },
      },
    },
    (request) => signIn(hub, request.body),
  );
}
