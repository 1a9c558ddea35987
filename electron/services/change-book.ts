import { diffCatalogues } from "../../shared/catalogue-package/diff.ts";
import { searchChanges } from "../../shared/catalogue-package/search-changes.ts";
import { summariseChanges } from "../../shared/catalogue-package/summarise-changes.ts";
import { titlesFor, titlesOf } from "../../shared/catalogue-package/titles.ts";
import type { ParsedRequestOf, ResponseOf } from "../../shared/contract/contract.ts";
import type { Catalogue } from "../../shared/schemas/catalogue.ts";
import type { ReadableDb } from "../store/databases.ts";
import type { CatalogueInUse } from "./catalogue-in-use.ts";
import { readKeptCatalogue } from "./load-catalogue.ts";

export interface ChangeBook {
  /** Remembers the catalogue of a package that was previewed, in place of the one before. */
  show(previewed: Catalogue): void;
  page(request: ParsedRequestOf<"catalogue.changes">): ResponseOf<"catalogue.changes">;
}

interface Shelves {
  readonly db: ReadableDb;
  readonly inUse: Pick<CatalogueInUse, "loaded">;
}

/** What is different between two versions. The last difference is kept: a search in it asks for it again and again. */
export function createChangeBook({ db, inUse }: Shelves): ChangeBook {
  let previewed: Catalogue | undefined;
  let last: (ReturnType<typeof compare> & { from: string; to: string }) | undefined;

  const catalogueOf = (version: string): Catalogue => {
    const near = [inUse.loaded.catalogue, previewed].find((catalogue) => catalogue?.version === version);
    return near ?? readKeptCatalogue(db, version).catalogue;
  };
  const differenceOf = (from: string, to: string) => {
    if (last?.from !== from || last.to !== to)
      last = { from, to, ...compare(catalogueOf(from), catalogueOf(to)) };
    return last;
  };
  return {
    show(catalogue) {
      previewed = catalogue;
      last = undefined;
    },
    page({ from, to, text, offset, limit }) {
      const { changes, summary, titles } = differenceOf(from, to);
      const found = searchChanges(changes, text, titles);
      const shown = found.slice(offset, offset + limit);
      return { summary, changes: shown, titles: titlesFor(shown, titles), total: found.length };
    },
  };
}

function compare(before: Catalogue, after: Catalogue) {
  const { changes } = diffCatalogues(before, after);
  return { changes, summary: summariseChanges(changes), titles: titlesOf(before, after) };
}
