import { z } from "zod";
import { sheetSchema } from "../../../shared/catalogue-tables/table.ts";
import { cellsSchema, type DraftEdit, draftStateSchema } from "../../../shared/schemas/catalogue-draft.ts";
import type { ReadableDb, WritableDb } from "../databases.ts";
import { type Change, jsonColumn, type Select } from "../statement.ts";

const draftRow = z.object({
  id: z.ulid(),
  base: z.string(),
  state: draftStateSchema,
  note: z.string().nullable(),
  submittedBy: z.string().nullable(),
  submittedById: z.string().nullable(),
  submittedAt: z.string().nullable(),
  comment: z.string().nullable(),
  reviewedBy: z.string().nullable(),
  reviewedAt: z.string().nullable(),
  /** Rises with every edit. */
  revision: z.int().nonnegative(),
});
export type DraftRow = z.output<typeof draftRow>;

const editRow = z.object({
  sheet: sheetSchema,
  key: z.string(),
  cells: z.union([z.null(), jsonColumn(cellsSchema)]),
  officer: z.string(),
  officerId: z.string().nullable(),
  editedAt: z.iso.datetime(),
});
export type DraftEditRow = z.output<typeof editRow>;

const read = {
  name: "catalogue_draft.read",
  sql: `SELECT id, base, state, note, submitted_by AS submittedBy, submitted_by_id AS submittedById,
          submitted_at AS submittedAt, comment, reviewed_by AS reviewedBy, reviewed_at AS reviewedAt, revision
        FROM catalogue_draft`,
  row: draftRow,
} satisfies Select<z.ZodType>;

const put: Change = {
  name: "catalogue_draft.put",
  sql: `INSERT OR REPLACE INTO catalogue_draft
          (only, id, base, state, note, submitted_by, submitted_by_id, submitted_at, comment, reviewed_by, reviewed_at,
           revision)
        VALUES (1, @id, @base, @state, @note, @submittedBy, @submittedById, @submittedAt, @comment, @reviewedBy,
          @reviewedAt, @revision)`,
};

const remove: Change = { name: "catalogue_draft.remove", sql: "DELETE FROM catalogue_draft" };

const edits = {
  name: "catalogue_draft_edit.all",
  sql: `SELECT sheet, row_key AS key, cells, officer, officer_id AS officerId, edited_at AS editedAt
        FROM catalogue_draft_edit ORDER BY edited_at, sheet, row_key`,
  row: editRow,
} satisfies Select<z.ZodType>;

const edit = {
  name: "catalogue_draft_edit.read",
  sql: `SELECT sheet, row_key AS key, cells, officer, officer_id AS officerId, edited_at AS editedAt
        FROM catalogue_draft_edit WHERE sheet = @sheet AND row_key = @key`,
  row: editRow,
} satisfies Select<z.ZodType>;

/** A file's edits at once: a statement for each of a hundred thousand rows holds the window. */
const putEdits: Change = {
  name: "catalogue_draft_edit.put-all",
  sql: `INSERT OR REPLACE INTO catalogue_draft_edit (sheet, row_key, cells, officer, officer_id, edited_at)
        SELECT value ->> 'sheet', value ->> 'key', value ->> 'cells', @officer, @officerId, @editedAt
        FROM json_each(@edits)`,
};

const removeEdits: Change = {
  name: "catalogue_draft_edit.remove-all",
  sql: `DELETE FROM catalogue_draft_edit WHERE (sheet, row_key) IN
          (SELECT value ->> 'sheet', value ->> 'key' FROM json_each(@keys))`,
};

const putEdit: Change = {
  name: "catalogue_draft_edit.put",
  sql: `INSERT OR REPLACE INTO catalogue_draft_edit (sheet, row_key, cells, officer, officer_id, edited_at)
        VALUES (@sheet, @key, @cells, @officer, @officerId, @editedAt)`,
};

const removeEdit: Change = {
  name: "catalogue_draft_edit.remove",
  sql: "DELETE FROM catalogue_draft_edit WHERE sheet = @sheet AND row_key = @key",
};

const clear: Change = { name: "catalogue_draft_edit.clear", sql: "DELETE FROM catalogue_draft_edit" };

export function readDraftRow(db: ReadableDb): DraftRow | undefined {
  return db.get(read);
}

export function putDraftRow(db: WritableDb, row: DraftRow): void {
  db.run(put, { ...row });
}

/** The draft and all its edits; must run inside a transaction. */
export function removeDraftRow(db: WritableDb): void {
  db.run(clear);
  db.run(remove);
}

/** In the order in which they were made last. */
export function listDraftEdits(db: ReadableDb): DraftEditRow[] {
  return db.all(edits);
}

export function draftEdit(
  db: ReadableDb,
  { sheet, key }: Pick<DraftEdit, "sheet" | "key">,
): DraftEditRow | undefined {
  return db.get(edit, { sheet, key });
}

interface Made {
  readonly officer: string;
  readonly officerId: string | null;
  readonly editedAt: string;
}

export function putDraftEdit(db: WritableDb, { sheet, key, cells }: DraftEdit, made: Made): void {
  db.run(putEdit, { sheet, key, cells: cells && JSON.stringify(cells), ...made });
}

/** @param edits as JSON */
export function putDraftEdits(db: WritableDb, edits: string, made: Made): void {
  db.run(putEdits, { edits, ...made });
}

/** @param keys sheets and keys, as JSON */
export function removeDraftEdits(db: WritableDb, keys: string): void {
  db.run(removeEdits, { keys });
}

export function removeDraftEdit(db: WritableDb, { sheet, key }: Pick<DraftEdit, "sheet" | "key">): void {
  db.run(removeEdit, { sheet, key });
}
