import {
  type KeyedTables,
  keyedTables,
  tablesFromKeyed,
  withEdits,
} from "../../../shared/catalogue-editing/keyed-tables.ts";
import { catalogueOfTables, type TablesReading } from "../../../shared/catalogue-tables/from-tables.ts";
import { tablesOf } from "../../../shared/catalogue-tables/to-tables.ts";
import type { DraftEdit } from "../../../shared/schemas/catalogue-draft.ts";
import type { ReadableDb } from "../../store/databases.ts";
import { type DraftEditRow, listDraftEdits } from "../../store/queries/catalogue-draft.ts";
import type { CatalogueInUse } from "../catalogue-in-use.ts";

/** The draft over the version in use; what was read of it is kept until it or the version changes. */
export interface DraftBook {
  /** The rows of the version in use. */
  base(): KeyedTables;
  edits(): readonly DraftEditRow[];
  /** The rows with the draft's edits, and with `more` of them. */
  rows(more?: readonly DraftEdit[]): KeyedTables;
  reading(more?: readonly DraftEdit[]): TablesReading;
}

interface Shelves {
  readonly db: ReadableDb;
  readonly inUse: Pick<CatalogueInUse, "loaded">;
}

export function createDraftBook({ db, inUse }: Shelves): DraftBook {
  let base: { readonly version: string; readonly tables: KeyedTables } | undefined;
  let last: { readonly of: string; readonly reading: TablesReading } | undefined;

  const book: DraftBook = {
    base() {
      const { catalogue } = inUse.loaded;
      if (base?.version !== catalogue.version)
        base = { version: catalogue.version, tables: keyedTables(tablesOf(catalogue)) };
      return base.tables;
    },
    edits: () => listDraftEdits(db),
    rows: (more = []) => withEdits(book.base(), [...book.edits(), ...more]),
    reading(more = []) {
      const edits = [...book.edits(), ...more].map(({ sheet, key, cells }) => [sheet, key, cells]);
      const of = JSON.stringify([inUse.loaded.catalogue.version, edits]);
      if (last?.of !== of) {
        const tables = tablesFromKeyed(book.rows(more));
        last = { of, reading: catalogueOfTables(tables, inUse.loaded.catalogue) };
      }
      return last.reading;
    },
  };
  return book;
}
