import type { z } from "zod";
import type { Sight } from "../../shared/contract/personal-data.ts";
import { MASK } from "../../shared/privacy/mask.ts";
import { truckRowSchema, type trucksAnswerSchema } from "../../shared/sync/supervision.ts";
import type { HubContext } from "../context.ts";
import { HubProblem } from "../problem.ts";
import { findTrucks, type TrucksQuery } from "../store/queries/find-trucks.ts";

/**
 * One page of the trucks of all posts, newest first; the cursor leads to the next. Who does not see who carried them does
 * not find them by it either.
 * @throws HubProblem `bad-request` for a cursor that no answer gave
 */
export async function searchTrucks(
  { store }: HubContext,
  query: TrucksQuery,
  sight: Sight,
): Promise<z.infer<typeof trucksAnswerSchema>> {
  const below = query.cursor === undefined ? undefined : Number(query.cursor);
  if (below !== undefined && !Number.isSafeInteger(below))
    throw new HubProblem("bad-request", { detail: "cursor" });
  const isMasked = sight !== "all" || query.masked === true;
  const rows = await findTrucks(store, query, { below, isMasked });
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  return {
    trucks: page.map((row) => truckRowSchema.parse(isMasked ? { ...row, carrier: MASK } : row)),
    cursor: rows.length > query.limit && last !== undefined ? String(last.number) : null,
  };
}
