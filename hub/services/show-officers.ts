import type { z } from "zod";
import { roleSchema } from "../../shared/schemas/officer.ts";
import type { postOfficersAnswerSchema } from "../../shared/sync/deliveries.ts";
import { DOWN_CONTENT } from "../../shared/sync/down.ts";
import type { HubContext } from "../context.ts";
import { type ItemRow, lastItems, listPostOfficers } from "../store/queries/delivery.ts";
import type { StationRow } from "../store/queries/station.ts";
import { isFor, openStations, outcomeAt, type Told, toldOf } from "./deliveries.ts";

/** The accounts of all posts that are not revoked: those in their logs, and those that were sent and not taken in. */
export async function showOfficers({ store }: HubContext): Promise<z.infer<typeof postOfficersAnswerSchema>> {
  const stations = await openStations(store);
  const known = await listPostOfficers(store);
  const rows = await lastItems(store, { kind: "officer" });
  const told = await toldOf(store, rows);
  const officers = stations.flatMap((station) => {
    const here = new Map(known.filter((row) => row.station === station.id).map((row) => [row.id, row]));
    const sent = new Map(
      rows.filter((row) => isFor(row, station)).map((row) => [row.subject, sentTo(row, station, told)]),
    );
    return [...new Set([...here.keys(), ...sent.keys()])].map((id) => {
      const row = here.get(id);
      return {
        id,
        station: station.id,
        known: row
          ? { name: row.name, role: roleSchema.parse(row.role), active: row.active === 1, at: row.at }
          : null,
        sent: sent.get(id) ?? null,
      };
    });
  });
  return { officers };
}

function sentTo(row: ItemRow, station: StationRow, told: Told) {
  const { name, role, active } = DOWN_CONTENT.officer.parse(JSON.parse(row.content));
  const { state, reason } = outcomeAt(row, station, told);
  return { name, role, active, at: row.at, state, reason };
}
