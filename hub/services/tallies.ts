import type { DecisionFacts } from "./decision-facts.ts";

/** What is counted. */
export const MEASURES = [
  "verdict",
  "decision",
  "override",
  "group",
  "category",
  "dismissed",
  "flag",
  "sample",
  "seconds",
  "time",
] as const;
export type Measure = (typeof MEASURES)[number];

/** One thing counted on one day at one station. */
export interface Tally {
  readonly measure: Measure;
  readonly key: string;
  readonly amount: number;
}

/** Upper ends in seconds; what took longer is counted under 0. */
export const TIME_STEPS = [60, 120, 240, 480, 900, 1_800, 3_600] as const;

/** Seconds; more is a clock that was set between, and one of 1970 would spoil a mean of years. */
const LONGEST = 4 * 3_600;

/** What one decision adds to the figures; sums of these answer every question about rates. */
export function talliesOf(facts: DecisionFacts, decidedAt: string): Tally[] {
  const { lines, dismissals } = facts;
  const took = (Date.parse(decidedAt) - Date.parse(facts.startedAt)) / 1000;
  const seconds = Math.min(Math.max(0, took), LONGEST);
  const hits = lines.filter(({ screening }) => screening.verdict === "hit");
  return [
    ...outcomeTallies(facts),
    { measure: "seconds", key: "", amount: Math.round(seconds) },
    one("time", String(TIME_STEPS.find((step) => seconds <= step) ?? 0)),
    ...distinct(hits, ({ group }) => group).map((group) => one("group", group)),
    ...distinct(lines, ({ category }) => category).map((category) => one("category", category)),
    ...[...new Set(lines.flatMap(({ screening }) => screening.flags))].map((flag) => one("flag", flag)),
    ...dismissals.map(({ category }) => one("dismissed", category)),
  ];
}

interface Outcome extends Pick<DecisionFacts, "decision"> {
  readonly verdict: string;
}

/** The figures that a revision changes. */
export function outcomeTallies({ verdict, decision }: Outcome): Tally[] {
  return [
    one("verdict", verdict),
    one("decision", decision.kind),
    ...(decision.reason === "override" ? [one("override", "")] : []),
  ];
}

/** Of a truck that was drawn at random, by its first decision: how often such an examination finds something. */
export function sampleTallies({ decision }: Pick<DecisionFacts, "decision">): Tally[] {
  return [one("sample", ""), ...(STOPPED.has(decision.kind) ? [one("sample", "hit")] : [])];
}

const STOPPED = new Set(["hold", "seize"]);

export const negative = (tallies: readonly Tally[]): Tally[] =>
  tallies.map((tally) => ({ ...tally, amount: -tally.amount }));

const one = (measure: Measure, key: string): Tally => ({ measure, key, amount: 1 });

type Line = DecisionFacts["lines"][number];
const distinct = (lines: readonly Line[], of: (match: Line["screening"]["matches"][number]) => string) => [
  ...new Set(lines.flatMap(({ screening }) => screening.matches.map(of))),
];
