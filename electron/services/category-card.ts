import type { ResponseOf } from "../../shared/contract/contract.ts";
import { BeketError } from "../../shared/contract/errors.ts";
import type { Catalogue } from "../../shared/schemas/catalogue.ts";

/** A category with the lists it stands on. */
export function categoryCard(catalogue: Catalogue, id: string): ResponseOf<"catalogue.category"> {
  const category = catalogue.categories.find((candidate) => candidate.id === id);
  if (!category) throw new BeketError("not-found", `category ${id}`);
  return { category, bases: catalogue.bases.filter((basis) => category.bases.includes(basis.id)) };
}
