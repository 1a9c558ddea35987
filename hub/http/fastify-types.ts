import { PERSONAL_DATA, type Sight } from "../../shared/contract/personal-data.ts";
import type { HubAccount } from "../../shared/sync/sessions.ts";
import type { ActingContext, HubContext } from "../context.ts";
import { HubProblem } from "../problem.ts";
import type { StationRow } from "../store/queries/station.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** Who signed the request; null outside the stations' routes. */
    station: StationRow | null;
    /** Who is signed in; null outside the supervisors' routes. */
    account: HubAccount | null;
  }
}

/** @throws HubProblem `bad-signature`, for a route that has forgotten to ask who is calling */
export function stationOf({ station }: { station: StationRow | null }): StationRow {
  if (station === null) throw new HubProblem("bad-signature");
  return station;
}

/** The hub in the name of who is signed in. @throws HubProblem `not-signed-in`, as above */
export function actingFor(hub: HubContext, { account }: { account: HubAccount | null }): ActingContext {
  if (account === null) throw new HubProblem("not-signed-in");
  return { ...hub, actor: { account: account.id, name: account.name } };
}

/** Whose personal data who is signed in sees. @throws HubProblem `not-signed-in`, as above */
export function sightOf({ account }: { account: HubAccount | null }): Sight {
  if (account === null) throw new HubProblem("not-signed-in");
  return PERSONAL_DATA[account.role];
}
