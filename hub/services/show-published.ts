import type { z } from "zod";
import type {
  Delivery,
  PublishedItem,
  publishedAnswerSchema,
  publishedQuerySchema,
} from "../../shared/sync/deliveries.ts";
import type { HubContext } from "../context.ts";
import { type ItemRow, lastItems } from "../store/queries/delivery.ts";
import type { StationRow } from "../store/queries/station.ts";
import { addresseesOf, isFor, openStations, outcomeAt, type Told, toldOf } from "./deliveries.ts";

/** The last item of each subject of a kind, and what became of it at each post that it is for. */
export async function showPublished(
  { store }: HubContext,
  query: z.output<typeof publishedQuerySchema>,
): Promise<z.infer<typeof publishedAnswerSchema>> {
  const rows = await lastItems(store, query);
  const stations = await openStations(store);
  const told = await toldOf(store, rows);
  const items = rows.map((row) => published(row, stations, told));
  return { items, before: rows.length === query.limit ? (rows.at(-1)?.cursor ?? null) : null };
}

function published(row: ItemRow, stations: readonly StationRow[], told: Told): PublishedItem {
  const { id, at, subject, content } = row;
  const addressed = stations.filter((station) => isFor(row, station));
  const all = addressed.map((station) => ({ station: station.id, ...outcomeAt(row, station, told) }));
  const open = all.flatMap(({ state, ...about }): Delivery[] =>
    state === "applied" ? [] : [{ ...about, state }],
  );
  return {
    id,
    at,
    subject,
    stations: addresseesOf(row),
    content: JSON.parse(content),
    publishedBy: row.published_by,
    addressed: all.length,
    applied: all.length - open.length,
    open,
  };
}
