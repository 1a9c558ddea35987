import { noteReaders } from "../store/queries/message.ts";
import type { Write } from "../store/write.ts";
import { plain } from "./plain.ts";
import type { Projected } from "./project-entries.ts";

/** Who has read which message. */
export async function projectReaders(tx: Write, placed: readonly Projected[]): Promise<void> {
  const rows = placed.flatMap(({ stamp: { id, station, officer, time }, facts: { message } }) => {
    if (message === undefined) return [];
    return { entry: id, message, station, officer: plain(officer), read_at: time };
  });
  await noteReaders(tx, rows);
}
