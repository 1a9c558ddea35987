import type { CatalogueSummary } from "../../shared/contract/domains/catalogue.ts";
import type { Catalogue } from "../../shared/schemas/catalogue.ts";

export function summariseCatalogue({
  version,
  categories,
  brands,
  makers,
  headings,
}: Catalogue): CatalogueSummary {
  const terms = categories.reduce((sum, category) => sum + Object.values(category.terms).flat().length, 0);
  return {
    version,
    categories: categories.length,
    terms,
    brands: brands.length,
    makers: makers.length,
    headings: headings.length,
  };
}
