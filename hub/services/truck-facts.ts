import type { Insertable } from "kysely";
import type { TravellingEntry } from "../../shared/sync/entries.ts";
import type { Tables } from "../store/tables.ts";
import { type DecisionFacts, decisionFacts, revisionOf } from "./decision-facts.ts";
import { plain } from "./plain.ts";
import { outcomeTallies, sampleTallies, type Tally, talliesOf } from "./tallies.ts";
import { truckNumber } from "./truck-number.ts";
import { truckWords } from "./truck-words.ts";

/** What a decision puts into the list of trucks and the daily figures. */
export interface Decided {
  readonly inspection: string;
  /** All but the branch of the log and the post, which the hub knows itself. */
  readonly truck: Omit<Insertable<Tables["truck"]>, "branch" | "post">;
  readonly tallies: readonly Tally[];
  /** What it adds besides if the truck was drawn at random. */
  readonly sample: readonly Tally[];
}

export function decidedOf(entry: TravellingEntry): Decided | undefined {
  const facts = decisionFacts(entry.payload);
  if (facts === null) return undefined;
  return {
    inspection: plain(facts.inspection),
    truck: truckOf(entry, facts),
    tallies: talliesOf(facts, entry.time),
    sample: sampleTallies(facts),
  };
}

function truckOf(entry: TravellingEntry, facts: DecisionFacts): Decided["truck"] {
  const { papers, lines, decision, verdict } = facts;
  const count = (wanted: string) => lines.filter(({ screening }) => screening.verdict === wanted).length;
  return {
    number: truckNumber(entry.time, entry.hash),
    entry: entry.id,
    station: entry.station,
    sequence: entry.sequence,
    decided_at: entry.time,
    officer: plain(entry.officer),
    plate: plain(papers.plate),
    carrier: plain(papers.carrier),
    consignee: plain(papers.consignee),
    verdict,
    decision: plain(decision.kind),
    reason: plain(decision.reason),
    line_count: lines.length,
    hit_count: count("hit"),
    check_count: count("check"),
    words: truckWords(entry.officer, facts),
  };
}

/** A decision that takes the place of another. */
export interface Revised {
  /** Id of the entry of the decision before. */
  readonly revises: string;
  readonly verdict: string;
  readonly decision: string;
  readonly reason: string;
  readonly tallies: readonly Tally[];
}

export function revisedOf(payload: unknown): Revised | undefined {
  const facts = revisionOf(payload);
  if (facts === null) return undefined;
  const { revises, verdict, decision } = facts;
  const { kind, reason } = decision;
  return {
    revises: plain(revises),
    verdict,
    decision: plain(kind),
    reason: plain(reason),
    tallies: outcomeTallies(facts),
  };
}
