import { z } from "zod";

/**
 * What became of a document that was to leave the program.
 * - `done`: saved where the officer said, or opened in another program
 * - `cancelled`: the officer closed the dialog
 * - `fetch`: the page is in a browser, which saves or opens it from this address, once
 */
export const handedOverSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("done") }),
  z.object({ kind: z.literal("cancelled") }),
  z.object({ kind: z.literal("fetch"), address: z.string(), name: z.string() }),
]);
export type HandedOver = z.infer<typeof handedOverSchema>;
