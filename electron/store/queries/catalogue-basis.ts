import { z } from "zod";
import { type Basis, basisSchema } from "../../../shared/schemas/catalogue.ts";
import type { ReadableDb, WritableDb } from "../databases.ts";
import { type Change, flagColumn, jsonColumn, rowOf, type Select } from "../statement.ts";

const json = jsonColumn(z.unknown());

const ofVersion = {
  name: "catalogue_basis.of-version",
  sql: `SELECT id, list, jurisdiction, reference, citation, effective, advisory, provenance, title, note
        FROM catalogue_basis WHERE version = @version ORDER BY position`,
  row: rowOf(
    { advisory: flagColumn, citation: json.nullable(), title: json, note: json.nullable() },
    basisSchema,
  ),
} satisfies Select<z.ZodType>;

const insert: Change = {
  name: "catalogue_basis.insert",
  sql: `INSERT INTO catalogue_basis
          (version, position, id, list, jurisdiction, reference, citation, effective, advisory, provenance, title,
           note)
        VALUES
          (@version, @position, @id, @list, @jurisdiction, @reference, @citation, @effective, @advisory,
           @provenance, @title, @note)`,
};

export function readBases(db: ReadableDb, version: string): Basis[] {
  return db.all(ofVersion, { version });
}

export function insertBases(db: WritableDb, version: string, bases: readonly Basis[]): void {
  for (const [position, basis] of bases.entries()) {
    db.run(insert, {
      ...basis,
      version,
      position,
      citation: basis.citation ? JSON.stringify(basis.citation) : null,
      effective: basis.effective ?? null,
      advisory: Number(basis.advisory),
      title: JSON.stringify(basis.title),
      note: basis.note ? JSON.stringify(basis.note) : null,
    });
  }
}
