import { LIMITS } from "../../../shared/sync/limits.ts";
import { pointsAt } from "../../store/queries/sync-outbox.ts";
import type { SyncSession } from "../session.ts";

/**
 * The last of this log's entries that the hub has too, 0 for none: each question narrows the span between one that
 * it has and one that it has not.
 */
export async function findCommonPoint({ desk, client, hub }: SyncSession, last: number): Promise<number> {
  let shared = 0;
  let foreign = last + 1;
  while (foreign - shared > 1) {
    const sequences = spread(shared, foreign);
    const { common } = await client.commonPoint(hub, pointsAt(desk.db, sequences));
    const found = common?.sequence ?? shared;
    foreign = sequences.find((sequence) => sequence > found) ?? foreign;
    shared = Math.max(shared, found);
  }
  return shared;
}

/** Places between the two, evenly, as many as one question may hold. */
function spread(after: number, before: number): number[] {
  const between = before - after - 1;
  const count = Math.min(between, LIMITS.points);
  return Array.from({ length: count }, (_, i) => after + Math.ceil(((i + 1) * between) / count));
}
