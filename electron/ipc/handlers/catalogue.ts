import type { AppContext } from "../../services/app-context.ts";
import { categoryCard } from "../../services/category-card.ts";
import { summariseCatalogue } from "../../services/summarise-catalogue.ts";
import type { Handlers } from "../handlers.ts";

export function catalogueHandlers({ loaded: { catalogue } }: AppContext) {
  return {
    "catalogue.category": ({ id }) => categoryCard(catalogue, id),
    "catalogue.summary": () => summariseCatalogue(catalogue),
  } satisfies Partial<Handlers>;
}
