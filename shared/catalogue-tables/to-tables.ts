import { type Catalogue, LANGUAGES } from "../schemas/catalogue.ts";
import { COLUMNS } from "./columns.ts";
import { cellsOf } from "./rows.ts";
import { SHEETS, type Sheet, type Table } from "./table.ts";

/** A catalogue as tables, all of it: `catalogueOfTables` makes the same catalogue of them. */
export function tablesOf(catalogue: Catalogue): Table[] {
  const { categories, makers, contextWords, pinyin } = catalogue;
  const entries: Readonly<Record<Sheet, readonly object[]>> = {
    catalogue: [catalogue],
    bases: catalogue.bases,
    categories,
    terms: categories.flatMap(({ id, terms }) =>
      LANGUAGES.flatMap((language) => terms[language].map((term) => ({ ...term, category: id, language }))),
    ),
    brands: catalogue.brands,
    makers,
    families: makers.flatMap(({ id, families }) => families.map((family) => ({ ...family, maker: id }))),
    headings: catalogue.headings,
    "context-words": Object.entries(contextWords).flatMap(([use, words]) =>
      words.map((word: string) => ({ use, word })),
    ),
    pinyin: Object.entries(pinyin).map(([term, latin]) => ({ term, pinyin: latin })),
  };
  return SHEETS.map((sheet) => ({
    sheet,
    rows: [
      COLUMNS[sheet].map(({ name }) => name),
      ...entries[sheet].map((entry) => cellsOf(entry, COLUMNS[sheet])),
    ],
  }));
}
