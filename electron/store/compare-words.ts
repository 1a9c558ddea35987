import { z } from "zod";
import type { WritableDb } from "./databases.ts";
import type { Select } from "./statement.ts";

/** Reads two indexes of full-text search by their words: the stored one, and the one that was made again. */
export interface WordComparison {
  /** The last term of the next part of the index; `undefined` when what follows is the last part. */
  endOfPart(after: string, terms: number): string | undefined;
  /** The first row that has other words in one index than in the other, among the terms of a part. */
  firstDiffering(after: string, last: string | undefined): number | null;
}

/** @param table an FTS5 table with a temporary one of the same name in front of it */
export function compareWords(scratch: WritableDb, table: string): WordComparison {
  const vocabulary = (name: string, schema: string, type: string): string => {
    const sql = `CREATE VIRTUAL TABLE temp.${name}_${table} USING fts5vocab (${schema}, ${table}, ${type})`;
    scratch.run({ name: `${table}.vocabulary`, sql });
    return `temp.${name}_${table}`;
  };
  const terms = vocabulary("expected_terms", "temp", "row");
  const expected = vocabulary("expected_words", "temp", "instance");
  const found = vocabulary("found_words", "main", "instance");

  const termAfter = {
    name: `${table}.term-after`,
    sql: `SELECT term FROM ${terms} WHERE term > @after ORDER BY term LIMIT 1 OFFSET @more`,
    row: z.object({ term: z.string() }),
  } satisfies Select<z.ZodType>;
  const differing = (where: string) =>
    ({
      name: `${table}.differing-words`,
      sql: `WITH
              found AS (SELECT term, doc, col, offset FROM ${found} WHERE ${where}),
              expected AS (SELECT term, doc, col, offset FROM ${expected} WHERE ${where})
            SELECT min(doc) AS sequence FROM (
              SELECT doc FROM (SELECT * FROM found EXCEPT SELECT * FROM expected)
              UNION ALL
              SELECT doc FROM (SELECT * FROM expected EXCEPT SELECT * FROM found)
            )`,
      row: z.object({ sequence: z.int().nullable() }),
    }) satisfies Select<z.ZodType>;
  const between = differing("term > @after AND term <= @last");
  const rest = differing("term > @after");

  return {
    endOfPart: (after, count) => scratch.get(termAfter, { after, more: count - 1 })?.term,
    firstDiffering: (after, last) =>
      (last === undefined ? scratch.get(rest, { after }) : scratch.get(between, { after, last }))?.sequence ??
      null,
  };
}
