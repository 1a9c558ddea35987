import type { DecisionFacts } from "./decision-facts.ts";

/** One thing counted on one day at one station. */
export interface Tally {
  readonly measure: string;
  readonly key: string;
  readonly amount: number;
}

/** Upper ends in seconds; what took longer is counted under 0. */
export const TIME_STEPS = [60, 120, 240, 480, 900, 1_800, 3_600] as const;

/** What one decision adds to the figures; sums of these answer every question about rates. */
export function talliesOf(facts: DecisionFacts, decidedAt: string): Tally[] {
  const { verdict, decision, lines, dismissals } = facts;
  const seconds = Math.max(0, (Date.parse(decidedAt) - Date.parse(facts.startedAt)) / 1000);
  const hits = lines.filter(({ screening }) => screening.verdict === "hit");
  return [
    one("verdict", verdict),
    one("decision", decision.kind),
    { measure: "seconds", key: "", amount: Math.round(seconds) },
    one("time", String(TIME_STEPS.find((step) => seconds <= step) ?? 0)),
    ...(decision.reason === "override" ? [one("override", "")] : []),
    ...distinct(hits, ({ group }) => group).map((group) => one("group", group)),
    ...distinct(lines, ({ category }) => category).map((category) => one("category", category)),
    ...[...new Set(lines.flatMap(({ screening }) => screening.flags))].map((flag) => one("flag", flag)),
    ...dismissals.map(({ category }) => one("dismissed", category)),
  ];
}

const one = (measure: string, key: string): Tally => ({ measure, key, amount: 1 });

type Line = DecisionFacts["lines"][number];
const distinct = (lines: readonly Line[], of: (match: Line["screening"]["matches"][number]) => string) => [
  ...new Set(lines.flatMap(({ screening }) => screening.matches.map(of))),
];
