import { mayCallHub, needsOwnPassword } from "../accounts/rights.ts";
import { accountOf } from "../accounts/sessions.ts";
import type { HubContext } from "../context.ts";
import { HubProblem } from "../problem.ts";
import type { Api } from "../routes/api.ts";
import { keepBodiesRaw, readBody } from "./raw-bodies.ts";

/** Lets only those in who are signed in and may call the route; nothing of a body is read before. */
export function guardBySession(app: Api, hub: HubContext): void {
  keepBodiesRaw(app);
  app.addHook("onRequest", async (request) => {
    request.account = await accountOf(hub, request.headers.authorization);
    const route = `${request.method} ${request.routeOptions.url ?? ""}`;
    if (!mayCallHub(route, request.account.role)) throw new HubProblem("forbidden");
    if (request.account.mustChangePassword && needsOwnPassword(route))
      throw new HubProblem("password-change-needed");
  });
  app.addHook("preValidation", readBody);
}
