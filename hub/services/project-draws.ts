import { insertDraws } from "../store/queries/read-models.ts";
import type { Write } from "../store/write.ts";
import type { Projected } from "./project-entries.ts";

/** Which trucks were drawn at random, until their decision comes. */
export async function projectDraws(tx: Write, placed: readonly Projected[]): Promise<void> {
  const draws = placed.flatMap(({ stamp: { station }, facts: { drawn } }) => {
    return drawn === undefined ? [] : { inspection: drawn, station };
  });
  await insertDraws(tx, draws);
}
