import type { Insertable } from "kysely";
import { drawnAmong, insertTrucks, inspectionKey, takenNumbers } from "../store/queries/read-models.ts";
import { postNames } from "../store/queries/station.ts";
import type { Tables } from "../store/tables.ts";
import type { Write } from "../store/write.ts";
import { addUp } from "./add-up.ts";
import type { Projected } from "./project-entries.ts";

type TruckRow = Insertable<Tables["truck"]>;

/** The list of trucks, the words that they are found by, and the daily figures. */
export async function projectDecisions(tx: Write, placed: readonly Projected[]): Promise<void> {
  const decisions = placed.flatMap(({ stamp, facts: { decided }, branch }) => {
    return decided === undefined ? [] : { ...decided, stamp, branch };
  });
  if (decisions.length === 0) return;
  const stations = [...new Set(decisions.map(({ stamp: { station } }) => station))];
  const posts = await postNames(tx, stations);
  const trucks = decisions.map(({ truck, branch }) => {
    return { ...truck, branch, post: posts.get(truck.station) ?? "" };
  });
  await insertTrucks(tx, await withFreeNumbers(tx, trucks));
  const drawn = await drawnAmong(
    tx,
    decisions.map(({ stamp: { station }, inspection }) => ({ station, inspection })),
  );
  await addUp(
    tx,
    decisions.map(({ stamp: { time, station }, inspection, tallies, sample }) => {
      const all = drawn.has(inspectionKey({ station, inspection })) ? [...tallies, ...sample] : tallies;
      return { day: time.slice(0, 10), station, tallies: all };
    }),
  );
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
