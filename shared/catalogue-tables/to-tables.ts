import { type Catalogue, LANGUAGES } from "../schemas/catalogue.ts";
import { COLUMNS } from "./columns.ts";
import { cellsOf } from "./rows.ts";
import { SHEETS, type Sheet, type Table } from "./table.ts";

const ENTRIES: Readonly<Record<Sheet, (catalogue: Catalogue) => readonly object[]>> = {
  catalogue: (catalogue) => [catalogue],
  bases: ({ bases }) => bases,
  categories: ({ categories }) => categories,
  terms: ({ categories }) =>
    categories.flatMap(({ id, terms }) =>
      LANGUAGES.flatMap((language) => terms[language].map((term) => ({ ...term, category: id, language }))),
    ),
  brands: ({ brands }) => brands,
  makers: ({ makers }) => makers,
  families: ({ makers }) =>
    makers.flatMap(({ id, families }) => families.map((family) => ({ ...family, maker: id }))),
  headings: ({ headings }) => headings,
  "context-words": ({ contextWords }) =>
    Object.entries(contextWords).flatMap(([use, words]) => words.map((word: string) => ({ use, word }))),
  pinyin: ({ pinyin }) => Object.entries(pinyin).map(([term, latin]) => ({ term, pinyin: latin })),
};

/** A catalogue as tables, all of it: `catalogueOfTables` makes the same catalogue of them. */
export const tablesOf = (catalogue: Catalogue): Table[] => SHEETS.map((sheet) => tableOf(catalogue, sheet));

export function tableOf(catalogue: Catalogue, sheet: Sheet): Table {
  const columns = COLUMNS[sheet];
  const rows = ENTRIES[sheet](catalogue).map((entry) => cellsOf(entry, columns));
  return { sheet, rows: [columns.map(({ name }) => name), ...rows] };
}
