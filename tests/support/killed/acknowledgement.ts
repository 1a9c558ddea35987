import { writeSync } from "node:fs";
import { z } from "zod";

/** What the writer says once the store has told it that something is written. */
export const acknowledgementSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("saved"), id: z.string(), lines: z.int() }),
  z.object({ kind: z.literal("decided"), id: z.string(), plate: z.string(), entry: z.string() }),
]);
export type Acknowledgement = z.output<typeof acknowledgementSchema>;

/** What the keeper says once a backup, a restore or an erasure is done; `begun` before it. */
export const keptSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("begun") }),
  z.object({ kind: z.literal("backed-up"), file: z.string(), entries: z.int() }),
  z.object({ kind: z.literal("copied"), file: z.string() }),
  z.object({ kind: z.literal("restored") }),
  z.object({ kind: z.literal("erased") }),
]);
export type Kept = z.output<typeof keptSchema>;

/** Written at once: what stands in a buffer of this process dies with it. */
export function acknowledge(what: Acknowledgement | Kept): void {
  writeSync(1, `${JSON.stringify(what)}\n`);
}
