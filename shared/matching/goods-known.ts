import type { GoodsKnown } from "../rules/line-flags.ts";
import type { Catalogue } from "../schemas/catalogue.ts";

/** What the rules over one line ask the catalogue. */
export function goodsKnown({ categories, brands, makers }: Catalogue): GoodsKnown {
  const byId = new Map(categories.map((category) => [category.id, category]));
  const countries = new Map([...makers, ...brands].map(({ name, country }) => [name, country]));
  const headings = new Map(categories.map(({ id, listed, headings: usual }) => [id, [...listed, ...usual]]));
  return {
    headingsOf: (category) => headings.get(category) ?? [],
    leastPerKgOf: (category) => byId.get(category)?.card.valuePerKg?.min,
    countryOfBrand: (name) => countries.get(name),
  };
}
