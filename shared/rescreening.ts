import { POLICY } from "./matching/policy.ts";
import type { ScreenedLine } from "./schemas/entries/truck.ts";
import type { Finding, NewMatch } from "./schemas/rescreening.ts";
import type { LineScreening } from "./schemas/screening.ts";

/**
 * What is new about a line that was screened again: it is a hit, and by a category that was not shown when it
 * was decided, or it was no hit then. Null where there is nothing new.
 */
export function newAbout(line: ScreenedLine, now: LineScreening): Omit<Finding, "id" | "entry"> | null {
  if (now.verdict !== "hit") return null;
  const shown = new Set(line.screening.matches.map(({ category }) => category));
  const hits = now.matches.filter(({ score }) => score >= POLICY.hit);
  const fresh = line.screening.verdict === "hit" ? hits.filter(({ category }) => !shown.has(category)) : hits;
  if (fresh.length === 0) return null;
  const { id: lineId, description, hs, screening } = line;
  return { lineId, description, hs, from: screening.verdict, to: now.verdict, matches: fresh.map(told) };
}

function told({ category, title, evidence }: LineScreening["matches"][number]): NewMatch {
  return { category, title, terms: [...new Set(evidence.map(({ term }) => term))] };
}
