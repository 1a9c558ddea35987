import type { z } from "zod";
import { truckRowSchema, type trucksAnswerSchema } from "../../shared/sync/supervision.ts";
import type { HubContext } from "../context.ts";
import { HubProblem } from "../problem.ts";
import { findTrucks, type TrucksQuery } from "../store/queries/supervision.ts";

/**
 * One page of the trucks of all posts, newest first; the cursor leads to the next.
 * @throws HubProblem `bad-request` for a cursor that no answer gave
 */
export async function searchTrucks(
  { store }: HubContext,
  query: TrucksQuery,
): Promise<z.infer<typeof trucksAnswerSchema>> {
  const below = query.cursor === undefined ? undefined : Number(query.cursor);
  if (below !== undefined && !Number.isSafeInteger(below))
    throw new HubProblem("bad-request", { detail: "cursor" });
  const rows = await findTrucks(store, query, below);
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  return {
    trucks: page.map((row) => truckRowSchema.parse(row)),
    cursor: rows.length > query.limit && last !== undefined ? String(last.number) : null,
  };
}
