import type { Verdict } from "../schemas/screening.ts";
import type { Lane, LaneReason, TruckFlag } from "../schemas/truck.ts";

export interface LaneFacts {
  /** Of the declared lines; `null` while nothing is declared. */
  readonly verdict: Verdict | null;
  readonly flags: readonly TruckFlag[];
  /** The plate was held or seized before. */
  readonly stoppedBefore: boolean;
  /** The lot fell on this truck when it was registered. */
  readonly drawn: boolean;
}

/**
 * The lane to send a truck to, and why. A random share of green trucks is drawn, because only that tells what
 * targeting misses; a truck of which nothing is known yet is not green.
 */
export function suggestLane({ verdict, flags, stoppedBefore, drawn }: LaneFacts): {
  readonly lane: Lane;
  readonly why: LaneReason[];
} {
  if (verdict === "hit") return { lane: "red", why: ["hit"] };
  const why: LaneReason[] = [];
  if (verdict === null) why.push("nothing-declared");
  if (verdict === "check") why.push("check");
  if (flags.length > 0) why.push("flags");
  if (stoppedBefore) why.push("stopped-before");
  if (why.length > 0) return { lane: "yellow", why };
  return drawn ? { lane: "random", why: ["drawn"] } : { lane: "green", why: ["nothing-found"] };
}
