import { z } from "zod";
import type { WritableDb } from "./databases.ts";
import type { Select } from "./statement.ts";

/** A stored table with an empty one of the same name and form in front of it: what is written goes there. */
export interface Replica {
  readonly table: string;
  /** Full-text search keeps words, not rows. */
  readonly isSearch: boolean;
  /** The columns of its primary key, in their order. */
  readonly key: readonly string[];
  readonly hasSequence: boolean;
}

const forms = {
  name: "replica.forms",
  sql: `SELECT sql FROM main.sqlite_schema
        WHERE tbl_name = @table AND type IN ('table', 'index') AND sql IS NOT NULL ORDER BY type = 'index'`,
  row: z.object({ sql: z.string() }),
} satisfies Select<z.ZodType>;

const columns = {
  name: "replica.columns",
  sql: "SELECT name, pk FROM pragma_table_info(@table, 'main') ORDER BY pk",
  row: z.object({ name: z.string(), pk: z.int() }),
} satisfies Select<z.ZodType>;

/**
 * Temporary tables stand before stored ones of the same name, so that the statements of the read models fill
 * them as they fill those; they are gone when the connection closes.
 */
export function createReplica(scratch: WritableDb, table: string): Replica {
  const stored = scratch.all(forms, { table }).map(({ sql }) => sql);
  for (const sql of stored) scratch.run({ name: "replica.create", sql: inFront(sql) });
  const found = scratch.all(columns, { table });
  return {
    table,
    isSearch: stored.some((sql) => /^CREATE VIRTUAL/i.test(sql)),
    key: found.filter(({ pk }) => pk > 0).map(({ name }) => name),
    hasSequence: found.some(({ name }) => name === "sequence"),
  };
}

/** The statement that makes the same in the temporary schema; prefixes are of words that are compared anyhow. */
function inFront(sql: string): string {
  return sql
    .replace(/^CREATE ((?:VIRTUAL |UNIQUE )?(?:TABLE|INDEX)) /i, "CREATE $1 temp.")
    .replace(/prefix\s*=\s*'[^']*',?/i, "");
}
