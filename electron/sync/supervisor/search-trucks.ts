import type { ParsedRequestOf, ResponseOf } from "../../../shared/contract/contract.ts";
import { BeketError } from "../../../shared/contract/errors.ts";
import { plateKey } from "../../../shared/log/plate-key.ts";
import { type TruckRow, trucksAnswerSchema } from "../../../shared/sync/supervision.ts";
import type { Desk } from "../../services/desk.ts";
import { keptTrucks, type Supervisor } from "./supervisor.ts";

type Query = ParsedRequestOf<"supervision.trucks">;

/** Searches the trucks of all posts at the hub, or without it those that it has shown before. */
export async function searchTrucks(
  desk: Pick<Desk, "db">,
  supervisor: Supervisor,
  query: Query,
): Promise<ResponseOf<"supervision.trucks">> {
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
  return words.every((word) => said.includes(word) || plate.includes(plateKey(word)));
}
