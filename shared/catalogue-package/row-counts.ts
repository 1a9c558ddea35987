import { z } from "zod";
import type { Catalogue } from "../schemas/catalogue.ts";
import { writtenTerms } from "./terms.ts";

const count = z.int().nonnegative();

/** Rows of each part of a catalogue; `terms` as in its statistics. */
export const rowCountsSchema = z.strictObject({
  bases: count,
  categories: count,
  terms: count,
  brands: count,
  makers: count,
  families: count,
  headings: count,
  contextWords: count,
  pinyin: count,
});
export type RowCounts = z.infer<typeof rowCountsSchema>;

export function rowCounts(catalogue: Catalogue): RowCounts {
  return {
    bases: catalogue.bases.length,
    categories: catalogue.categories.length,
    terms: [...writtenTerms(catalogue)].length,
    brands: catalogue.brands.length,
    makers: catalogue.makers.length,
    families: catalogue.makers.flatMap(({ families }) => families).length,
    headings: catalogue.headings.length,
    contextWords: Object.values(catalogue.contextWords).flat().length,
    pinyin: Object.keys(catalogue.pinyin).length,
  };
}
