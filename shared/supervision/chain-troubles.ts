import type { SyncStatus } from "../schemas/sync.ts";
import type { ChainTrouble } from "../sync/supervision.ts";

/** What is wrong with a station's log at its hub, as far as the hub has told it: gaps close by themselves. */
export function chainTroubles({ branches, parked }: Pick<SyncStatus, "branches" | "parked">): ChainTrouble[] {
  return [...(branches.length > 1 ? (["fork"] as const) : []), ...(parked > 0 ? (["hole"] as const) : [])];
}
