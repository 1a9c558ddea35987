import { type Catalogue, LANGUAGES } from "../../shared/schemas/catalogue.ts";

/** So many terms or families cross from one thread to another in a few milliseconds. */
const MOST_ROWS = 2_000;

/** A catalogue in parts small enough that taking one in holds nobody up; each list in order. */
export function* partsOf(catalogue: Catalogue): Generator<Partial<Catalogue>> {
  const { categories, brands, makers, ...rest } = catalogue;
  yield rest;
  for (const part of slices(categories, ({ terms }) =>
    LANGUAGES.reduce((sum, language) => sum + terms[language].length, 1),
  ))
    yield { categories: part };
  for (const part of slices(brands, () => 1)) yield { brands: part };
  for (const part of slices(makers, ({ families }) => 1 + families.length)) yield { makers: part };
}

function* slices<T>(items: readonly T[], rowsOf: (item: T) => number): Generator<T[]> {
  let slice: T[] = [];
  let rows = 0;
  for (const item of items) {
    slice.push(item);
    rows += rowsOf(item);
    if (rows < MOST_ROWS) continue;
    yield slice;
    slice = [];
    rows = 0;
  }
  yield slice;
}
