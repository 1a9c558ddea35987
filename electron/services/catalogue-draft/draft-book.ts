import { draftErrors } from "../../../shared/catalogue-editing/draft-errors.ts";
import {
  type KeyedTables,
  keyedTables,
  tablesFromKeyed,
  withEdits,
} from "../../../shared/catalogue-editing/keyed-tables.ts";
import { catalogueOfTables, type TablesReading } from "../../../shared/catalogue-tables/from-tables.ts";
import type { TableError } from "../../../shared/catalogue-tables/table.ts";
import { tablesOf } from "../../../shared/catalogue-tables/to-tables.ts";
import type { DraftEdit } from "../../../shared/schemas/catalogue-draft.ts";
import type { ReadableDb } from "../../store/databases.ts";
import { type DraftEditRow, listDraftEdits, readDraftRow } from "../../store/queries/catalogue-draft.ts";
import type { CatalogueInUse } from "../catalogue-in-use.ts";

/** The draft over the version in use; what was read of it is kept until it or the version changes. */
export interface DraftBook {
  /** The rows of the version in use. */
  base(): KeyedTables;
  edits(): readonly DraftEditRow[];
  /** The rows with the draft's edits. */
  rows(): KeyedTables;
  /** Why the draft is no catalogue yet. */
  errors(): readonly TableError[];
  /** The catalogue that the draft makes, with `more` edits where there are any: all of it is read anew. */
  reading(more?: readonly DraftEdit[]): TablesReading;
  /** The catalogue that these edits alone make of the version in use. */
  readingOf(edits: readonly DraftEdit[]): TablesReading;
}

interface Shelves {
  readonly db: ReadableDb;
  readonly inUse: Pick<CatalogueInUse, "loaded">;
}

interface Page {
  readonly of: string;
  readonly edits: readonly DraftEditRow[];
  rows?: KeyedTables;
  errors?: readonly TableError[];
}

export function createDraftBook({ db, inUse }: Shelves): DraftBook {
  let base: { readonly version: string; readonly tables: KeyedTables } | undefined;
  let page: Page | undefined;

  const baseRows = (): KeyedTables => {
    const { catalogue } = inUse.loaded;
    if (base?.version !== catalogue.version)
      base = { version: catalogue.version, tables: keyedTables(tablesOf(catalogue)) };
    return base.tables;
  };
  const open = (): Page => {
    const { id, revision } = readDraftRow(db) ?? {};
    const of = JSON.stringify([inUse.loaded.catalogue.version, id, revision]);
    if (page?.of !== of) page = { of, edits: listDraftEdits(db) };
    return page;
  };
  const rowsOf = (opened: Page): KeyedTables => {
    opened.rows ??= withEdits(baseRows(), opened.edits);
    return opened.rows;
  };

  const readAll = (rows: KeyedTables): TablesReading =>
    catalogueOfTables(tablesFromKeyed(rows), inUse.loaded.catalogue);

  return {
    base: baseRows,
    edits: () => open().edits,
    rows: () => rowsOf(open()),
    errors() {
      const opened = open();
      opened.errors ??= draftErrors(rowsOf(opened), opened.edits);
      return opened.errors;
    },
    reading: (more = []) =>
      readAll(more.length === 0 ? rowsOf(open()) : withEdits(baseRows(), [...open().edits, ...more])),
    readingOf: (edits) => readAll(withEdits(baseRows(), edits)),
  };
}
