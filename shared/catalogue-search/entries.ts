import { type Brand, type Catalogue, type Category, LANGUAGES, type Maker } from "../schemas/catalogue.ts";
import type { CatalogueHit } from "../schemas/catalogue-view.ts";
import { fold } from "./fold.ts";

/** One row that a search may find. */
export interface Entry {
  readonly hit: CatalogueHit;
  /** What it is called, folded. */
  readonly name: string;
  /** All that it is found by, folded, the name first. */
  readonly text: string;
}

/** Categories first: of rows that fit equally well, the earlier is shown first. */
export function* searchEntries({ categories, brands, makers }: Catalogue): Generator<Entry> {
  const byId = new Map(categories.map((category) => [category.id, category]));
  for (const category of categories) yield categoryEntry(category);
  for (const brand of brands) yield* nameEntries("brand", brand, byId.get(brand.category));
  for (const maker of makers) {
    yield* nameEntries("maker", maker, byId.get(maker.category));
    yield* familyEntries(maker, byId);
  }
  for (const category of categories) yield* termEntries(category);
}

function categoryEntry({ id, group, title, headings, listed }: Category): Entry {
  const hit: CatalogueHit = { kind: "category", id, text: title.ru, group, category: title };
  return entry(hit, [title.ru, title.kk, title.en, title.zh, id, ...headings, ...listed]);
}

function* termEntries({ id, group, title, terms }: Category): Generator<Entry> {
  for (const language of LANGUAGES)
    for (const { text, rule } of terms[language])
      yield entry({ kind: "term", id, text, group, category: title, rule, language }, [text]);
}

/** A brand or maker is one row, by whichever of its spellings it is found. */
function* nameEntries(
  kind: "brand" | "maker",
  { id, name, spellings, rule }: Brand | Maker,
  category: Category | undefined,
): Generator<Entry> {
  if (category === undefined) return;
  const { group, title } = category;
  yield entry({ kind, id, text: name, group, category: title, rule }, [name, ...spellings]);
}

function* familyEntries(
  { id, name, rule, families }: Maker,
  byId: ReadonlyMap<string, Category>,
): Generator<Entry> {
  for (const { stem, category } of families) {
    const { group, title } = byId.get(category) ?? {};
    if (group === undefined || title === undefined) continue;
    yield entry({ kind: "maker", id, text: `${name} ${stem}…`, group, category: title, rule }, [stem]);
  }
}

function entry(hit: CatalogueHit, found: readonly string[]): Entry {
  const folded = found.map(fold);
  return { hit, name: folded[0] ?? "", text: ` ${folded.join(" ")}` };
}
