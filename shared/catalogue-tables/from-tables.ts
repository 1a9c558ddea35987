import { z } from "zod";
import {
  basisSchema,
  brandSchema,
  type Catalogue,
  type ContextWords,
  catalogueSchema,
  categorySchema,
  contextWordsSchema,
  fullTermSchema,
  headingSchema,
  type LANGUAGES,
  languageSchema,
  makerSchema,
  partFamilySchema,
} from "../schemas/catalogue.ts";
import { type ReadRow, readSheet } from "./read-sheet.ts";
import type { Sheet, Table, TableError } from "./table.ts";
import { tablesOf } from "./to-tables.ts";

/** What a row of each table must be. */
export const rowSchemaOf = (sheet: Sheet): z.ZodType => ROW_SCHEMAS[sheet];

const termRowSchema = fullTermSchema.extend({ category: z.string().min(1), language: languageSchema });
const familyRowSchema = partFamilySchema.extend({ maker: z.string().min(1) });
const wordRowSchema = z.object({ use: contextWordsSchema.keyof(), word: z.string().trim().min(1) });
const pinyinRowSchema = z.object({ term: z.string().min(1), pinyin: z.string().regex(/^[a-z]+$/) });

const ROW_SCHEMAS: Readonly<Record<Sheet, z.ZodType>> = {
  catalogue: catalogueSchema.pick({ version: true, issued: true }),
  bases: basisSchema,
  categories: categorySchema.omit({ terms: true }),
  terms: termRowSchema,
  brands: brandSchema,
  makers: makerSchema.omit({ families: true }),
  families: familyRowSchema,
  headings: headingSchema,
  "context-words": wordRowSchema,
  pinyin: pinyinRowSchema,
};

export interface TablesReading {
  /** Missing where there is an error: half a catalogue is none. */
  readonly catalogue?: Catalogue;
  readonly errors: readonly TableError[];
}

/** Reads the tables that are given; of a table that is not, the one of `base` stands. */
export function catalogueOfTables(given: readonly Table[], base: Catalogue): TablesReading {
  const errors: TableError[] = [];
  const tables = new Map(tablesOf(base).map((table) => [table.sheet, table]));
  for (const table of given) tables.set(table.sheet, table);
  const rowsOf = <T>(sheet: Sheet, schema: z.ZodType<T>): readonly ReadRow<T>[] => {
    const reading = readSheet(tables.get(sheet) ?? { sheet, rows: [] }, schema);
    errors.push(...reading.errors);
    return reading.rows;
  };

  const [head] = rowsOf("catalogue", catalogueSchema.pick({ version: true, issued: true }));
  const bases = rowsOf("bases", basisSchema);
  const categories = rowsOf("categories", categorySchema.omit({ terms: true }));
  const terms = rowsOf("terms", termRowSchema);
  const brands = rowsOf("brands", brandSchema);
  const makers = rowsOf("makers", makerSchema.omit({ families: true }));
  const families = rowsOf("families", familyRowSchema);
  const headings = rowsOf("headings", headingSchema);
  const words = rowsOf("context-words", wordRowSchema);
  const pinyin = rowsOf("pinyin", pinyinRowSchema);

  const check = referenceCheck(errors);
  const ofBases = check.ids("bases", "id", bases, ({ id }) => id);
  const ofCategories = check.ids("categories", "id", categories, ({ id }) => id);
  const ofMakers = check.ids("makers", "id", makers, ({ id }) => id);
  check.ids("brands", "id", brands, ({ id }) => id);
  check.ids("headings", "heading", headings, ({ heading }) => heading);
  check.ids("pinyin", "term", pinyin, ({ term }) => term);
  check.known(["categories", "bases"], ofBases, categories, ({ bases: own }) => own);
  check.known(["terms", "category"], ofCategories, terms, ({ category }) => [category]);
  check.known(["brands", "category"], ofCategories, brands, ({ category }) => [category]);
  check.known(["makers", "category"], ofCategories, makers, ({ category }) => [category]);
  check.known(["families", "category"], ofCategories, families, ({ category }) => [category]);
  check.known(["families", "maker"], ofMakers, families, ({ maker }) => [maker]);
  if (errors.length > 0 || head === undefined) return { errors };

  const termsByCategory = Map.groupBy(terms, ({ entry }) => entry.category);
  const familiesByMaker = Map.groupBy(families, ({ entry }) => entry.maker);
  const wordsByUse = Map.groupBy(words, ({ entry }) => entry.use);
  const catalogue = {
    ...head.entry,
    bases: entriesOf(bases),
    categories: entriesOf(categories).map((category) => {
      const own = termsByCategory.get(category.id) ?? [];
      return { ...category, terms: termsByLanguage(entriesOf(own)) };
    }),
    brands: entriesOf(brands),
    makers: entriesOf(makers).map((maker) => ({
      ...maker,
      families: entriesOf(familiesByMaker.get(maker.id) ?? []).map(({ maker: _, ...family }) => family),
    })),
    headings: entriesOf(headings),
    contextWords: contextWordsOf((use) => entriesOf(wordsByUse.get(use) ?? []).map(({ word }) => word)),
    pinyin: Object.fromEntries(entriesOf(pinyin).map(({ term, pinyin: latin }) => [term, latin])),
  };
  return { catalogue, errors };
}

const entriesOf = <T>(rows: readonly ReadRow<T>[]): T[] => rows.map(({ entry }) => entry);

function termsByLanguage(
  rows: readonly z.infer<typeof termRowSchema>[],
): Catalogue["categories"][number]["terms"] {
  const of = (wanted: (typeof LANGUAGES)[number]) =>
    rows.flatMap(({ category: _, language, ...term }) => (language === wanted ? [term] : []));
  return { ru: of("ru"), kk: of("kk"), en: of("en"), zh: of("zh") };
}

function contextWordsOf(wordsOf: (use: keyof ContextWords) => string[]): ContextWords {
  return {
    negation: wordsOf("negation"),
    negationAfter: wordsOf("negationAfter"),
    holding: wordsOf("holding"),
    included: wordsOf("included"),
    purpose: wordsOf("purpose"),
    purposeAfter: wordsOf("purposeAfter"),
    depictedBefore: wordsOf("depictedBefore"),
    depictedAfter: wordsOf("depictedAfter"),
    accessories: wordsOf("accessories"),
    fittings: wordsOf("fittings"),
    heads: wordsOf("heads"),
    hosts: wordsOf("hosts"),
    vehicleParts: wordsOf("vehicleParts"),
    namesakes: wordsOf("namesakes"),
    printed: wordsOf("printed"),
    vague: wordsOf("vague"),
    unlistedParts: wordsOf("unlistedParts"),
    unlistedStems: wordsOf("unlistedStems"),
    ordinary: wordsOf("ordinary"),
    chinese: wordsOf("chinese"),
  };
}

/** Looks across the rows, and puts what it finds among the errors. */
function referenceCheck(errors: TableError[]) {
  return {
    /** The ids of a table; a second row of the same id is an error. */
    ids<T>(
      sheet: Sheet,
      column: string,
      rows: readonly ReadRow<T>[],
      idOf: (entry: T) => string,
    ): Set<string> {
      const seen = new Set<string>();
      for (const { row, entry } of rows) {
        const value = idOf(entry);
        if (seen.has(value)) errors.push({ sheet, row, column, reason: "duplicate", value });
        seen.add(value);
      }
      return seen;
    },
    known<T>(
      [sheet, column]: readonly [Sheet, string],
      known: ReadonlySet<string>,
      rows: readonly ReadRow<T>[],
      namedBy: (entry: T) => readonly string[],
    ): void {
      for (const { row, entry } of rows)
        for (const value of namedBy(entry))
          if (!known.has(value)) errors.push({ sheet, row, column, reason: "unknown-reference", value });
    },
  };
}
