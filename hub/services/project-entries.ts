import type { Insertable } from "kysely";
import { addTallies, insertTrucks, takenNumbers } from "../store/queries/read-models.ts";
import type { Tables } from "../store/tables.ts";
import type { Write } from "../store/write.ts";
import type { SoundEntry } from "./check-entry.ts";
import { type DecisionFacts, decisionFacts } from "./decision-facts.ts";
import { talliesOf } from "./tallies.ts";
import { truckNumber } from "./truck-number.ts";
import { truckWords } from "./truck-words.ts";

export interface PlacedEntry extends Pick<SoundEntry, "entry"> {
  readonly content: string;
  readonly branch: number;
}

/** Tells the read models of entries of any kind; must run in the transaction that stores them. */
export async function projectEntries(
  tx: Write,
  placed: readonly Omit<PlacedEntry, "content">[],
): Promise<void> {
  const decisions = placed.flatMap(({ entry, branch }) => {
    const facts = entry.kind === "decision-recorded" ? decisionFacts(entry.payload) : null;
    return facts === null ? [] : { entry, branch, facts };
  });
  if (decisions.length === 0) return;
  await insertTrucks(tx, await withFreeNumbers(tx, decisions.map(truckRow)));
  await addTallies(tx, sumTallies(decisions));
}

type Decision = Omit<PlacedEntry, "content"> & { readonly facts: DecisionFacts };

function truckRow({ entry, branch, facts }: Decision): Insertable<Tables["truck"]> {
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

/** PostgreSQL keeps no zero character in a text. */
const plain = (text: string): string => text.replaceAll("\0", " ").toWellFormed();

type TruckRow = Insertable<Tables["truck"]>;

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

function sumTallies(decisions: readonly Decision[]): Insertable<Tables["tally"]>[] {
  const sums = new Map<string, Insertable<Tables["tally"]>>();
  for (const { entry, facts } of decisions) {
    const day = entry.time.slice(0, 10);
    for (const { measure, key, amount } of talliesOf(facts, entry.time)) {
      const place = `${day} ${entry.station} ${measure} ${key}`;
      const before = sums.get(place)?.amount ?? 0;
      sums.set(place, { day, station: entry.station, measure, key: plain(key), amount: before + amount });
    }
  }
  // Always in the same order, so that hubs side by side never wait for each other in a circle.
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}
