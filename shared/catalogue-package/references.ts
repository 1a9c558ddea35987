import type { Catalogue } from "../schemas/catalogue.ts";

/** What no schema of one entry can see: an id used twice, a reference to nothing. Empty when all is well. */
export function referenceProblems({ categories, brands, makers, bases, headings }: Catalogue): string[] {
  const knownCategories = new Set(categories.map(({ id }) => id));
  const knownBases = new Set(bases.map(({ id }) => id));
  const missingCategory = (where: string, category: string) =>
    knownCategories.has(category) ? [] : [`${where}: no category ${category}`];
  return [
    ...[categories, brands, makers, bases].flatMap((entries) => doubles(entries.map(({ id }) => id))),
    ...doubles(headings.map(({ heading }) => heading)),
    ...categories.flatMap(({ id, bases: own }) =>
      own.filter((basis) => !knownBases.has(basis)).map((basis) => `category ${id}: no basis ${basis}`),
    ),
    ...[...brands, ...makers].flatMap(({ id, category }) => missingCategory(id, category)),
    ...makers.flatMap(({ id, families }) =>
      families.flatMap(({ stem, category }) => missingCategory(`${id} ${stem}`, category)),
    ),
  ];
}

function doubles(ids: readonly string[]): string[] {
  const seen = new Set<string>();
  return ids.filter((id) => seen.has(id) || !seen.add(id)).map((id) => `id ${id} twice`);
}
