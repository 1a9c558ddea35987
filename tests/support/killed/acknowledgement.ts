import { z } from "zod";

/** What the writer says once the store has told it that something is written. */
export const acknowledgementSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("saved"), id: z.string(), lines: z.int() }),
  z.object({ kind: z.literal("decided"), id: z.string(), plate: z.string(), entry: z.string() }),
]);
export type Acknowledgement = z.output<typeof acknowledgementSchema>;
