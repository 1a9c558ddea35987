import type { ActingContext } from "../context.ts";
import { HubProblem } from "../problem.ts";
import { findStation, putReinstated, putRevoked, type StationRow } from "../store/queries/station.ts";
import { write } from "../store/write.ts";
import { note } from "./audit.ts";
import { plain } from "./plain.ts";

/** Takes nothing more from a station; the first revocation counts. @throws HubProblem `not-found` */
export function revokeStation(hub: ActingContext, id: string, reason: string): Promise<StationRow> {
  return write(hub.store, async (tx) => {
    const revocation = { at: hub.now().toISOString(), reason: plain(reason), by: hub.actor.name };
    if (await putRevoked(tx, id, revocation))
      await note(tx, hub, "station-revoked", { subject: id, detail: reason });
    return known(await findStation(tx, id));
  });
}

/** Takes a station's entries again, which has kept them meanwhile. @throws HubProblem `not-found` */
export function reinstateStation(hub: ActingContext, id: string): Promise<StationRow> {
  return write(hub.store, async (tx) => {
    if (await putReinstated(tx, id)) await note(tx, hub, "station-reinstated", { subject: id });
    return known(await findStation(tx, id));
  });
}

function known(station: StationRow | undefined): StationRow {
  if (station === undefined) throw new HubProblem("not-found");
  return station;
}
