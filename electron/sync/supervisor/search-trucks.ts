import type { ParsedRequestOf, ResponseOf } from "../../../shared/contract/contract.ts";
import { BeketError } from "../../../shared/contract/errors.ts";
import { plateKey } from "../../../shared/log/plate-key.ts";
import { MASK } from "../../../shared/privacy/mask.ts";
import type { Viewer } from "../../../shared/schemas/viewer.ts";
import { type TruckRow, trucksAnswerSchema } from "../../../shared/sync/supervision.ts";
import type { Desk } from "../../services/desk.ts";
import { keptTrucks, type Supervisor } from "./supervisor.ts";

type Query = ParsedRequestOf<"supervision.trucks">;

type Answer = ResponseOf<"supervision.trucks">;

/** Searches the trucks of all posts as a viewer may see them: none by a carrier or driver that is masked. */
export async function searchTrucks(
  desk: Pick<Desk, "db">,
  supervisor: Supervisor,
  query: Query,
  { sight }: Pick<Viewer, "sight">,
): Promise<Answer> {
  if (sight === "all") return askHub(desk, supervisor, query);
  const trucks: TruckRow[] = [];
  let { cursor } = query;
  // A hub from before it could be asked so finds by all words, and masks nothing. An empty page would tell of what was
  // found: it is passed over.
  for (;;) {
    const { answer, ...about } = await askHub(desk, supervisor, { ...query, cursor, masked: true });
    const isAsked = answer.trucks.every(({ carrier }) => carrier === MASK);
    trucks.push(...answer.trucks.map(maskTruck).filter((truck) => isAsked || isMet(truck, query)));
    cursor = answer.cursor ?? undefined;
    if (cursor === undefined || trucks.length >= query.limit)
      return { ...about, answer: { trucks, cursor: cursor ?? null } };
  }
}

const maskTruck = (truck: TruckRow): TruckRow => ({ ...truck, carrier: MASK });

/** At the hub, or without it among the trucks that it has shown before. */
async function askHub(
  desk: Pick<Desk, "db">,
  supervisor: Supervisor,
  query: Query & { readonly masked?: true },
): Promise<Answer> {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== "");
  const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)]));
  try {
    return await supervisor.look(`trucks?${text}`, trucksAnswerSchema);
  } catch (error) {
    const kept = keptTrucks(desk, trucksAnswerSchema);
    if (!(error instanceof BeketError) || kept.asOf === null) throw error;
    const trucks = kept.trucks.filter((truck) => isMet(truck, query));
    return { answer: { trucks, cursor: null }, asOf: kept.asOf, stale: error.code };
  }
}

function isMet(truck: TruckRow, { text = "", from = "", to, station, verdict }: Query): boolean {
  const day = truck.decidedAt.slice(0, 10);
  if (day < from || (to !== undefined && day > to)) return false;
  if (station !== undefined && truck.station !== station) return false;
  if (verdict !== undefined && truck.verdict !== verdict) return false;
  const said = `${truck.carrier} ${truck.consignee} ${truck.officer} ${truck.post}`.toLowerCase();
  const plate = plateKey(truck.plate);
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const isOfPlate = (key: string) => key !== "" && plate.includes(key);
  return words.every((word) => said.includes(word) || isOfPlate(plateKey(word)));
}
