import { z } from "zod";
import { manifestSchema } from "../../shared/catalogue-package/manifest.ts";
import { REFUSALS } from "../../shared/catalogue-package/refusal.ts";
import { packedCatalogueSchema } from "../../shared/matching/compile.ts";
import type { Catalogue } from "../../shared/schemas/catalogue.ts";
import { indexPlaceSchema } from "../screening/kept-index.ts";

/** What the thread that opens a package is started with. */
export const orderSchema = z.object({
  /** The file, in base64. */
  content: z.string(),
  /** Public keys in PEM. */
  keys: z.array(z.string()),
  current: z.string().optional(),
  /** Where to keep the index of the catalogue; null where none is wanted. */
  index: indexPlaceSchema.nullable(),
});
export type Order = z.infer<typeof orderSchema>;

/** The thread has parsed it; to do so once more would hold the window as long as it held the thread. */
const partSchema = z.custom<Partial<Catalogue>>((part) => typeof part === "object" && part !== null);

export const answerSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("refused"), reason: z.enum(REFUSALS), finding: z.string() }),
  z.object({
    kind: z.literal("opened"),
    manifest: manifestSchema,
    packed: packedCatalogueSchema.optional(),
  }),
  /** A part of the catalogue, its lists to be added to those before; the next is sent when asked for. */
  z.object({ kind: z.literal("part"), part: partSchema, isLast: z.boolean() }),
]);
export type Answer = z.infer<typeof answerSchema>;
