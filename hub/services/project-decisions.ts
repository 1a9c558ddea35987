import type { Insertable } from "kysely";
import { drawnAmong, insertTrucks, takenNumbers } from "../store/queries/read-models.ts";
import type { Tables } from "../store/tables.ts";
import type { Write } from "../store/write.ts";
import { addUp } from "./add-up.ts";
import { type DecisionFacts, decisionFacts } from "./decision-facts.ts";
import { plain } from "./plain.ts";
import type { Projected } from "./project-entries.ts";
import { sampleTallies, talliesOf } from "./tallies.ts";
import { truckNumber } from "./truck-number.ts";
import { truckWords } from "./truck-words.ts";

type TruckRow = Insertable<Tables["truck"]>;
type Decision = Projected & { readonly facts: DecisionFacts };

/** The list of trucks, the words that they are found by, and the daily figures. */
export async function projectDecisions(tx: Write, placed: readonly Projected[]): Promise<void> {
  const decisions = placed.flatMap((entry) => {
    const facts = entry.entry.kind === "decision-recorded" ? decisionFacts(entry.entry.payload) : null;
    return facts === null ? [] : { ...entry, facts };
  });
  if (decisions.length === 0) return;
  await insertTrucks(tx, await withFreeNumbers(tx, decisions.map(truckRow)));
  const drawn = await drawnAmong(
    tx,
    decisions.map(({ facts }) => facts.inspection),
  );
  await addUp(
    tx,
    decisions.map(({ entry: { time, station }, facts }) => {
      const sample = drawn.has(facts.inspection) ? sampleTallies(facts) : [];
      return { day: time.slice(0, 10), station, tallies: [...talliesOf(facts, time), ...sample] };
    }),
  );
}

function truckRow({ entry, branch, facts }: Decision): TruckRow {
  const { papers, lines, decision, verdict } = facts;
  const count = (wanted: string) => lines.filter(({ screening }) => screening.verdict === wanted).length;
  return {
    number: truckNumber(entry.time, entry.hash),
    entry: entry.id,
    station: entry.station,
    branch,
    sequence: entry.sequence,
    post: plain(facts.post),
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

/** Two trucks of the same millisecond may have drawn the same number: the later one moves on to a free one. */
async function withFreeNumbers(tx: Write, rows: readonly TruckRow[]): Promise<TruckRow[]> {
  const taken = await takenNumbers(
    tx,
    rows.map(({ number }) => number),
  );
  if (taken.size === 0 && new Set(rows.map(({ number }) => number)).size === rows.length) return [...rows];
  const moved: TruckRow[] = [];
  for (const row of rows) {
    let { number } = row;
    while (taken.has(number) || (await takenNumbers(tx, [number])).size > 0) number += 1;
    taken.add(number);
    moved.push({ ...row, number });
  }
  return moved;
}
