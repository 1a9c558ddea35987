import {
  editsBetween,
  keyedTables,
  sameCells,
  tablesFromKeyed,
} from "../../../shared/catalogue-editing/keyed-tables.ts";
import { catalogueOfTables } from "../../../shared/catalogue-tables/from-tables.ts";
import type { TableError } from "../../../shared/catalogue-tables/table.ts";
import { tablesOf } from "../../../shared/catalogue-tables/to-tables.ts";
import type { ParsedRequestOf, ResponseOf } from "../../../shared/contract/contract.ts";
import { BeketError } from "../../../shared/contract/errors.ts";
import type { DraftEdit } from "../../../shared/schemas/catalogue-draft.ts";
import type { FileEdits } from "../../catalogue-reader/questions.ts";
import { csvArchiveOf, csvOf } from "../../catalogue-tables/csv.ts";
import { readTables } from "../../catalogue-tables/read-file.ts";
import { workbookOf } from "../../catalogue-tables/workbook.ts";
import { putDraftEdits, removeDraftEdits } from "../../store/queries/catalogue-draft.ts";
import type { CatalogueInUse } from "../catalogue-in-use.ts";
import type { Desk } from "../desk.ts";
import type { DraftBook } from "./draft-book.ts";
import { editableDraft } from "./draft-row.ts";
import { madeBy } from "./edit-draft.ts";

interface Importing {
  readonly inUse: Pick<CatalogueInUse, "loaded">;
  readonly book: DraftBook;
}

interface Reading {
  readonly edits: readonly DraftEdit[];
  readonly errors: readonly TableError[];
}

/** What a file would change in the draft, with every row that is wrong; nothing is written. */
export async function previewTables(
  { book, inUse }: Importing,
  { content }: ParsedRequestOf<"catalogue-editing.preview-file">,
): Promise<ResponseOf<"catalogue-editing.preview-file">> {
  const { edits, errors } = await editsOfFile({ book, inUse }, content);
  const rows = book.rows();
  const changes = edits.map((edit) => ({ ...edit, before: rows.get(edit.sheet)?.get(edit.key) ?? null }));
  return { errors: errors.slice(0, 500), changes: changes.slice(0, 500), total: changes.length };
}

/** What a file changes in the draft. @throws BeketError `catalogue-draft-faulty` where a row is wrong */
export async function fileEdits({ book, inUse }: Importing, content: string): Promise<FileEdits> {
  const { edits, errors } = await editsOfFile({ book, inUse }, content);
  const [error] = errors;
  if (error) throw new BeketError("catalogue-draft-faulty", `${error.sheet} ${error.row}: ${error.column}`);
  const base = book.base();
  const isBack = ({ sheet, key, cells }: DraftEdit) => sameCells(base.get(sheet)?.get(key), cells);
  const back = edits.filter(isBack).map(({ sheet, key }) => ({ sheet, key }));
  return {
    put: JSON.stringify(edits.filter((edit) => !isBack(edit))),
    discard: JSON.stringify(back),
  };
}

/** Makes the file's changes in the draft: all of them, or none. */
export function importTables(desk: Desk, inUse: Importing["inUse"], { put, discard }: FileEdits): void {
  desk.db.transaction("catalogue_draft.import", () => {
    editableDraft(desk, inUse);
    removeDraftEdits(desk.db, discard);
    putDraftEdits(desk.db, put, madeBy(desk));
  });
}

async function editsOfFile({ book, inUse }: Importing, content: string): Promise<Reading> {
  const given = await readTables(Buffer.from(content, "base64"));
  const rows = book.rows();
  const others = tablesFromKeyed(rows).filter(({ sheet }) => !given.some((table) => table.sheet === sheet));
  const { catalogue, errors } = catalogueOfTables([...others, ...given], inUse.loaded.catalogue);
  // What is wrong in the file comes before what it makes wrong elsewhere.
  const own = (error: TableError): number => Number(!given.some(({ sheet }) => sheet === error.sheet));
  if (!catalogue) return { edits: [], errors: errors.toSorted((a, b) => own(a) - own(b)) };
  return { edits: editsBetween(rows, keyedTables(tablesOf(catalogue))), errors: [] };
}

/** The draft as a file, base64; without a draft, the version in use. */
export async function exportTables(
  { book, inUse }: Importing,
  { format }: ParsedRequestOf<"catalogue-editing.export-file">,
): Promise<ResponseOf<"catalogue-editing.export-file">> {
  const tables = tablesFromKeyed(book.rows());
  const { version } = inUse.loaded.catalogue;
  if (format === "xlsx") return file(`beket-catalogue-${version}.xlsx`, await workbookOf(tables));
  if (format === "csv") return file(`beket-catalogue-${version}-csv.zip`, await csvArchiveOf(tables));
  const table = tables.find(({ sheet }) => sheet === format);
  if (!table) throw new BeketError("not-found", format);
  return file(`${format}.csv`, Buffer.from(csvOf(table)));
}

const file = (name: string, bytes: Buffer) => ({ name, content: bytes.toString("base64") });
