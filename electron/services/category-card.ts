import { BeketError } from "../../shared/contract/errors.ts";
import type { Catalogue } from "../../shared/schemas/catalogue.ts";
import type { CategoryCard } from "../../shared/schemas/catalogue-view.ts";
import { toldCodes } from "./told-codes.ts";

/** A category with the lists it stands on and what its codes say. */
export function categoryCard(catalogue: Catalogue, id: string): CategoryCard {
  const category = catalogue.categories.find((candidate) => candidate.id === id);
  if (!category) throw new BeketError("not-found", `category ${id}`);
  return {
    category,
    bases: catalogue.bases.filter((basis) => category.bases.includes(basis.id)),
    headings: toldCodes(catalogue, category.headings),
    listed: toldCodes(catalogue, category.listed),
  };
}
