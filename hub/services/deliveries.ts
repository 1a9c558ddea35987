import { compareVersions } from "../../shared/catalogue-package/version.ts";
import { DELIVERY_STATES } from "../../shared/sync/deliveries.ts";
import type { HubContext } from "../context.ts";
import { type DeliveryRow, deliveriesOf, type ItemRow } from "../store/queries/delivery.ts";
import { listStations, type StationRow } from "../store/queries/station.ts";

/** Revoked posts take nothing in any more. */
export const openStations = async (store: HubContext["store"]) =>
  (await listStations(store)).filter(({ revoked_at }) => revoked_at === null);

export const addresseesOf = ({ stations }: ItemRow): string[] | null =>
  stations === null ? null : JSON.parse(stations);
export const isFor = (row: ItemRow, { id }: StationRow): boolean => addresseesOf(row)?.includes(id) ?? true;

/** What the posts say, by item and post. */
export type Told = ReadonlyMap<string, DeliveryRow>;
const keyOf = (item: string, station: string): string => `${item} ${station}`;

export async function toldOf(store: HubContext["store"], items: readonly ItemRow[]): Promise<Told> {
  const rows = await deliveriesOf(
    store,
    items.map(({ id }) => id),
  );
  return new Map(rows.map((row) => [keyOf(row.item, row.station), row]));
}

interface Outcome {
  readonly state: (typeof DELIVERY_STATES)[number];
  readonly reason: string;
  readonly at: string | null;
}

/** What became of an item at a post that it is for. */
export function outcomeAt(item: ItemRow, { id, catalogue }: StationRow, told: Told): Outcome {
  const row = told.get(keyOf(item.id, id));
  // A catalogue also comes to a post by other ways, and an older one is never taken after a newer.
  if (item.kind === "catalogue-package" && isAtLeast(catalogue, item.subject))
    return { state: "applied", reason: "", at: row?.at ?? null };
  if (row === undefined) return { state: "pending", reason: "", at: null };
  const state = DELIVERY_STATES.find((candidate) => candidate === row.state) ?? "unknown";
  return { state, reason: row.reason, at: row.at };
}

/** A version is what the station says of itself: it may be anything. */
const VERSION = /^\d+(\.\d+)*$/;
const isAtLeast = (version: string | null, wanted: string): boolean =>
  version !== null && VERSION.test(version) && VERSION.test(wanted) && compareVersions(version, wanted) >= 0;
