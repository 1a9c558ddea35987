import { z } from "zod";
import { noteReaders } from "../store/queries/message.ts";
import type { Write } from "../store/write.ts";
import { plain } from "./plain.ts";
import type { Projected } from "./project-entries.ts";

const reading = z.object({ message: z.ulid() });

/** Who has read which message. */
export async function projectReaders(tx: Write, placed: readonly Projected[]): Promise<void> {
  const rows = placed.flatMap(({ entry: { id, kind, station, officer, time, payload } }) => {
    const read = kind === "message-read" ? reading.safeParse(payload).data : undefined;
    if (read === undefined) return [];
    return { entry: id, message: read.message, station, officer: plain(officer), read_at: time };
  });
  await noteReaders(tx, rows);
}
