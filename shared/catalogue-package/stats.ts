import { z } from "zod";
import { type Catalogue, GROUPS, groupSchema } from "../schemas/catalogue.ts";
import { TERM_LANGUAGES, writtenTerms } from "./terms.ts";

const count = z.int().nonnegative();

/** How much a catalogue holds. `byLanguage` and `byGroup` both add up to `terms`. */
const catalogueStatsSchema = z.object({
  version: z.string(),
  categories: count,
  terms: count,
  brands: count,
  makers: count,
  headings: count,
  byLanguage: z.record(z.enum(TERM_LANGUAGES), count),
  byGroup: z.record(groupSchema, count),
});
export type CatalogueStats = z.infer<typeof catalogueStatsSchema>;

export function catalogueStats(catalogue: Catalogue): CatalogueStats {
  const terms = [...writtenTerms(catalogue)];
  return catalogueStatsSchema.parse({
    version: catalogue.version,
    categories: catalogue.categories.length,
    terms: terms.length,
    brands: catalogue.brands.length,
    makers: catalogue.makers.length,
    headings: catalogue.headings.length,
    byLanguage: Object.fromEntries(
      TERM_LANGUAGES.map((language) => [language, terms.filter((term) => term.language === language).length]),
    ),
    byGroup: Object.fromEntries(
      GROUPS.map((group) => [group, terms.filter((term) => term.group === group).length]),
    ),
  });
}
