import { POLICY } from "../matching/policy.ts";
import type { LookAlike } from "../schemas/look-alike.ts";
import type { LineScreening, Match, RememberedAnswer } from "../schemas/screening.ts";
import { wordingOf } from "./wording.ts";

interface Moment {
  /** ISO, UTC. */
  readonly now: string;
  /** The truck that is screened; missing where a line is screened by itself. */
  readonly inspection?: string | undefined;
}

/** Whether it has a say now: approved for the post, or proposed for this very truck; never beyond its time. */
export function isInForce({ state, expires, inspection }: LookAlike, moment: Moment): boolean {
  if (expires <= moment.now) return false;
  return state === "approved" || (state === "proposed" && inspection === moment.inspection);
}

/**
 * Lowers the matches that a look-alike in force speaks of to the least that is still shown, and says why:
 * nothing is hidden, and a hit becomes a check at the most. A line whose code stands on a list stays as it is.
 */
export function applyLookAlikes(
  description: string,
  screening: LineScreening,
  lookAlikes: readonly LookAlike[],
  moment: Moment,
): LineScreening {
  if (lookAlikes.length === 0 || isListed(screening)) return screening;
  const wording = wordingOf(description);
  const own = lookAlikes.filter((known) => known.wording === wording && isInForce(known, moment));
  if (own.length === 0) return screening;
  const matches = screening.matches
    .map((match) => lowered(match, strongest(own, match.category)))
    .toSorted((a, b) => b.score - a.score);
  const best = matches[0]?.score ?? 0;
  const verdict = screening.verdict === "hit" && best < POLICY.hit ? "check" : screening.verdict;
  return { ...screening, verdict, matches };
}

function isListed({ flags, matches }: LineScreening): boolean {
  return flags.includes("listed-code") || matches.some((match) => match.adjustments.includes("code-listed"));
}

/** What a supervisor approved comes before what an officer proposed. */
function strongest(lookAlikes: readonly LookAlike[], category: string): LookAlike | undefined {
  const own = lookAlikes.filter((known) => known.category === category);
  return own.find(({ state }) => state === "approved") ?? own[0];
}

function lowered(match: Match, known: LookAlike | undefined): Match {
  if (!known) return match;
  return {
    ...match,
    score: Math.min(match.score, POLICY.lookAlike),
    adjustments: [...match.adjustments, "known-look-alike"],
    remembered: rememberedBy(known),
  };
}

function rememberedBy({ id, state, reason, officer, decidedBy, expires }: LookAlike): RememberedAnswer {
  return {
    id,
    scope: state === "approved" ? "post" : "truck",
    reason,
    officer,
    ...(decidedBy !== undefined && { approvedBy: decidedBy }),
    until: expires,
  };
}
