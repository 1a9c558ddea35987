import type { ParsedRequestOf } from "../../shared/contract/contract.ts";
import { BeketError } from "../../shared/contract/errors.ts";
import type { Brand, Catalogue, Maker } from "../../shared/schemas/catalogue.ts";
import type { NameCard } from "../../shared/schemas/catalogue-view.ts";
import { toldCodes } from "./told-codes.ts";

/** A brand or a maker, with the category its goods belong to. */
export function nameCard(catalogue: Catalogue, { kind, id }: ParsedRequestOf<"catalogue.name">): NameCard {
  if (kind === "brand") {
    const brand = byId(catalogue.brands, id);
    return { ...common(catalogue, brand), kind, with: brand.with, families: [] };
  }
  const maker = byId(catalogue.makers, id);
  const { listed, families } = maker;
  return { ...common(catalogue, { ...maker, headings: [] }), kind, with: [], listed, families };
}

function byId<Entry extends Brand | Maker>(entries: readonly Entry[], id: string): Entry {
  const found = entries.find((entry) => entry.id === id);
  if (!found) throw new BeketError("not-found", `name ${id}`);
  return found;
}

type Common = Pick<Brand, "name" | "spellings" | "country" | "category" | "rule" | "headings" | "provenance">;

function common(
  catalogue: Catalogue,
  { name, spellings, country, category, rule, headings, provenance }: Common,
) {
  const { id, title } = byCategory(catalogue, category);
  return {
    name,
    spellings,
    country,
    category: { id, title },
    rule,
    headings: toldCodes(catalogue, headings),
    provenance,
  };
}

function byCategory({ categories }: Catalogue, id: string) {
  const found = categories.find((category) => category.id === id);
  if (!found) throw new BeketError("not-found", `category ${id}`);
  return found;
}
