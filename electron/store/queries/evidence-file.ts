import { z } from "zod";
import {
  type EvidenceFile,
  evidenceFileSchema,
  type FileType,
  type FileWords,
  fileTypeSchema,
  type Withdrawal,
} from "../../../shared/schemas/evidence.ts";
import type { ReadableDb, WritableDb } from "../databases.ts";
import type { Change, Select } from "../statement.ts";

const COLUMNS = `attachment, sequence, inspection, sha256, type, size, name, item, caption, thumbnail,
  attached_at AS attachedAt, officer, withdrawn, withdrawn_at AS withdrawnAt, withdrawn_by AS withdrawnBy`;

const ofInspection = {
  name: "evidence_file.of-inspection",
  sql: `SELECT ${COLUMNS} FROM evidence_file WHERE inspection = @inspection ORDER BY sequence`,
  row: evidenceFileSchema,
} satisfies Select<z.ZodType>;

const byAttachment = {
  name: "evidence_file.by-attachment",
  sql: `SELECT ${COLUMNS} FROM evidence_file WHERE attachment = @attachment`,
  row: evidenceFileSchema,
} satisfies Select<z.ZodType>;

const typeOfHash = {
  name: "evidence_file.type-of-hash",
  sql: `SELECT type FROM evidence_file WHERE sha256 = @sha256
        UNION ALL SELECT 'image/jpeg' FROM evidence_file WHERE thumbnail = @sha256 LIMIT 1`,
  row: z.object({ type: fileTypeSchema }),
} satisfies Select<z.ZodType>;

const afterSequence = {
  name: "evidence_file.after",
  sql: `SELECT sequence, sha256, size, thumbnail FROM evidence_file WHERE sequence > @after
        ORDER BY sequence LIMIT @limit`,
  row: z.object({
    sequence: z.int(),
    sha256: z.string(),
    size: z.int(),
    thumbnail: z.string().nullable(),
  }),
} satisfies Select<z.ZodType>;

const insert: Change = {
  name: "evidence_file.insert",
  sql: `INSERT INTO evidence_file
          (attachment, sequence, inspection, sha256, type, size, name, item, caption, thumbnail, attached_at, officer)
        VALUES
          (@attachment, @sequence, @inspection, @sha256, @type, @size, @name, @item, @caption, @thumbnail,
           @attachedAt, @officer)`,
};

const describe: Change = {
  name: "evidence_file.describe",
  sql: "UPDATE evidence_file SET item = @item, caption = @caption WHERE attachment = @attachment",
};

const withdraw: Change = {
  name: "evidence_file.withdraw",
  sql: `UPDATE evidence_file SET withdrawn = @reason, withdrawn_at = @at, withdrawn_by = @by
        WHERE attachment = @attachment`,
};

const remove: Change = {
  name: "evidence_file.remove",
  sql: "DELETE FROM evidence_file WHERE attachment = @attachment",
};

const clear: Change = { name: "evidence_file.clear", sql: "DELETE FROM evidence_file" };

/** In the order in which they were attached, withdrawn ones too. */
export function filesOfInspection(db: ReadableDb, inspection: string): EvidenceFile[] {
  return db.all(ofInspection, { inspection });
}

export function readEvidenceFile(db: ReadableDb, attachment: string): EvidenceFile | undefined {
  return db.get(byAttachment, { attachment });
}

/** What the bytes of a hash are, if any truck has them. */
export function typeOfEvidence(db: ReadableDb, sha256: string): FileType | undefined {
  return db.get(typeOfHash, { sha256 })?.type;
}

export function filesAfter(
  db: ReadableDb,
  after: number,
  limit: number,
): z.output<typeof afterSequence.row>[] {
  return db.all(afterSequence, { after, limit });
}

type NewFile = Omit<EvidenceFile, "withdrawn" | "withdrawnAt" | "withdrawnBy">;

export function insertEvidenceFile(db: WritableDb, file: NewFile): void {
  db.run(insert, { ...file });
}

export function describeEvidenceFile(db: WritableDb, attachment: string, { item, caption }: FileWords): void {
  db.run(describe, { attachment, item, caption });
}

interface Withdrawn {
  readonly reason: Withdrawal;
  readonly at: string;
  readonly by: string;
}

export function withdrawEvidenceFile(db: WritableDb, attachment: string, withdrawn: Withdrawn): void {
  db.run(withdraw, { attachment, ...withdrawn });
}

export function removeEvidenceFile(db: WritableDb, attachment: string): void {
  db.run(remove, { attachment });
}

export function clearEvidenceFiles(db: WritableDb): void {
  db.run(clear);
}
