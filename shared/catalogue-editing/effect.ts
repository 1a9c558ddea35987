import type { EffectLine } from "../schemas/catalogue-draft.ts";
import { type LineScreening, verdictSchema } from "../schemas/screening.ts";

/** What changes about a line from one catalogue to another; null where its verdict stays. */
export function verdictChange(
  before: LineScreening,
  after: LineScreening,
): Pick<EffectLine, "from" | "to" | "category" | "terms"> | null {
  if (before.verdict === after.verdict) return null;
  const { options } = verdictSchema;
  const rises = options.indexOf(after.verdict) > options.indexOf(before.verdict);
  // The best match of the worse verdict is what makes it: the term that came, or the one that went.
  const [best] = rises ? after.matches : before.matches;
  return {
    from: before.verdict,
    to: after.verdict,
    category: best?.category ?? "",
    terms: [...new Set(best?.evidence.map(({ term }) => term))],
  };
}
