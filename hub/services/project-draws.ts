import { z } from "zod";
import { insertDraws } from "../store/queries/read-models.ts";
import type { Write } from "../store/write.ts";
import type { Projected } from "./project-entries.ts";

/** The random lane is for trucks that nothing else speaks against: only those tell what targeting misses. */
const drawn = z.object({ inspection: z.string(), lane: z.literal("random") });

/** Which trucks were drawn at random, until their decision comes. */
export async function projectDraws(tx: Write, placed: readonly Projected[]): Promise<void> {
  const draws = placed.flatMap(({ entry }) => {
    const draw = entry.kind === "truck-registered" ? drawn.safeParse(entry.payload).data : undefined;
    return draw === undefined ? [] : { inspection: draw.inspection, station: entry.station };
  });
  await insertDraws(tx, draws);
}
