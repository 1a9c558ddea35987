import { z } from "zod";

/** A million-character cell must not stop the screen: what is longer is cut and said so. */
export const MAX_DESCRIPTION = 4_000;

const amount = z.number().finite().nonnegative();

/** One line of what a truck declares, as the papers say it: nothing is corrected here. */
export const declaredLineSchema = z.object({
  id: z.string().min(1),
  description: z.string().max(MAX_DESCRIPTION),
  /** The code as written: dots, spaces and a lost leading zero included. */
  hs: z.string().max(40).optional(),
  quantity: amount.optional(),
  unit: z.string().max(40).optional(),
  weightKg: amount.optional(),
  value: amount.optional(),
  currency: z.string().max(10).optional(),
  origin: z.string().max(80).optional(),
});
export type DeclaredLine = z.infer<typeof declaredLineSchema>;

/** The columns a file may carry, in the order a paper shows them. */
export const LINE_FIELDS = [
  "id",
  "description",
  "hs",
  "quantity",
  "unit",
  "weightKg",
  "value",
  "currency",
  "origin",
] as const satisfies readonly (keyof DeclaredLine)[];
export type LineField = (typeof LINE_FIELDS)[number];

/** A line that says nothing yet: it is kept in the draft, but neither screened nor decided upon. */
export function isBlank(line: DeclaredLine): boolean {
  const { id: _, ...fields } = line;
  return Object.values(fields).every((value) => value === undefined || value === "");
}
