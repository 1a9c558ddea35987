import { PERSONAL_DATA } from "../../shared/contract/personal-data.ts";
import { HUB_ROLES, type HubRole } from "../../shared/sync/sessions.ts";

const all = ["auditor", "supervisor", "administrator"] as const satisfies readonly HubRole[];
const writers = ["supervisor", "administrator"] as const satisfies readonly HubRole[];
/** A file shows whatever was photographed: nothing in it can be masked. */
const seeingAll = HUB_ROLES.filter((role) => PERSONAL_DATA[role] === "all");
/** Who looks over everybody's shoulder, administrators' too. */
const overseers = ["auditor", "administrator"] as const satisfies readonly HubRole[];
const administrators = ["administrator"] as const satisfies readonly HubRole[];

/** Who may call each route that needs a session: the only place where rights at the hub are given. */
export const HUB_RIGHTS = {
  "DELETE /v1/sessions": all,
  "PUT /v1/sessions/password": all,
  "GET /v1/supervision/posts": all,
  "GET /v1/supervision/trucks": all,
  "GET /v1/supervision/trucks/:entry": all,
  "GET /v1/supervision/trucks/:entry/story": all,
  "GET /v1/supervision/statistics": all,
  "GET /v1/supervision/look-alikes": all,
  "GET /v1/supervision/messages": all,
  "GET /v1/supervision/published": all,
  "GET /v1/supervision/officers": all,
  "GET /v1/supervision/entries": all,
  "GET /v1/supervision/files/:sha256": seeingAll,
  "POST /v1/supervision/down": writers,
  "PUT /v1/supervision/packages": writers,
  "POST /v1/administration/invitations": administrators,
  "POST /v1/administration/stations/:station/revocation": administrators,
  "DELETE /v1/administration/stations/:station/revocation": administrators,
  "GET /v1/administration/accounts": administrators,
  "POST /v1/administration/accounts": administrators,
  "PATCH /v1/administration/accounts/:account": administrators,
  "POST /v1/administration/accounts/:account/password": administrators,
  "GET /v1/administration/retention": overseers,
  "PUT /v1/administration/retention": administrators,
  "GET /v1/administration/audit": overseers,
} as const satisfies Record<string, readonly HubRole[]>;

type Guarded = keyof typeof HUB_RIGHTS;
const isGuarded = (route: string): route is Guarded => Object.hasOwn(HUB_RIGHTS, route);

/** A route without a row is nobody's. */
export function mayCallHub(route: string, role: HubRole): boolean {
  const roles: readonly HubRole[] = isGuarded(route) ? HUB_RIGHTS[route] : [];
  return roles.includes(role);
}

/** All that a password opens which the hub made up. */
const BEFORE_OWN_PASSWORD: ReadonlySet<string> = new Set<Guarded>([
  "DELETE /v1/sessions",
  "PUT /v1/sessions/password",
]);

export const needsOwnPassword = (route: string): boolean => !BEFORE_OWN_PASSWORD.has(route);
