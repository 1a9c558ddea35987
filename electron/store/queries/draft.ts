import { z } from "zod";
import {
  type DraftSummary,
  draftSummarySchema,
  type Inspection,
  inspectionSchema,
} from "../../../shared/schemas/inspection.ts";
import type { ReadableDb, WritableDb } from "../databases.ts";
import { type Change, flagColumn, jsonColumn, type Select } from "../statement.ts";

const list = {
  name: "draft.list",
  sql: `SELECT id, plate, carrier, line_count AS lineCount, started_at AS startedAt, saved_at AS savedAt
        FROM draft ORDER BY started_at DESC, id DESC`,
  row: draftSummarySchema,
} satisfies Select<z.ZodType>;

const rows = {
  name: "draft.rows",
  sql: `SELECT id, plate, carrier, line_count AS lineCount, started_at AS startedAt, saved_at AS savedAt,
          json_type(content, '$.revises') IS NOT NULL AS revising
        FROM draft ORDER BY started_at DESC, id DESC`,
  row: draftSummarySchema.extend({ revising: flagColumn }),
} satisfies Select<z.ZodType>;
export type DraftRow = z.output<typeof rows.row>;

const read = {
  name: "draft.read",
  sql: "SELECT content FROM draft WHERE id = @id",
  row: z.object({ content: jsonColumn(inspectionSchema) }),
} satisfies Select<z.ZodType>;

const put: Change = {
  name: "draft.put",
  sql: `INSERT INTO draft (id, started_at, saved_at, plate, carrier, line_count, content)
        VALUES (@id, @startedAt, @savedAt, @plate, @carrier, @lineCount, @content)
        ON CONFLICT (id) DO UPDATE SET
          saved_at = excluded.saved_at, plate = excluded.plate, carrier = excluded.carrier,
          line_count = excluded.line_count, content = excluded.content`,
};

const remove: Change = { name: "draft.remove", sql: "DELETE FROM draft WHERE id = @id" };

/** The newest truck first; a save does not move a draft in the list. */
export function listDrafts(db: ReadableDb): DraftSummary[] {
  return db.all(list);
}

/** The same, and whether a draft is the revision of a decision. */
export function listDraftRows(db: ReadableDb): DraftRow[] {
  return db.all(rows);
}

export function readDraft(db: ReadableDb, id: string): Inspection | undefined {
  return db.get(read, { id })?.content;
}

export function putDraft(db: WritableDb, inspection: Inspection, savedAt: string): void {
  db.run(put, {
    id: inspection.id,
    startedAt: inspection.startedAt,
    savedAt,
    plate: inspection.papers.plate,
    carrier: inspection.papers.carrier,
    lineCount: inspection.lines.length,
    content: JSON.stringify(inspection),
  });
}

export function removeDraft(db: WritableDb, id: string): void {
  db.run(remove, { id });
}
