import { z } from "zod";
import type { WritableDb } from "./databases.ts";
import type { SearchDocument } from "./search-text.ts";
import type { Change, Select } from "./statement.ts";

/** The same columns and tokenizer as `decision_search`; it lives in temporary tables and is never kept. */
const TABLES = [
  `CREATE VIRTUAL TABLE temp.expected_search USING fts5 (
     plate, plate_written, carrier, consignee, consignor, driver, goods, officer,
     content = '', tokenize = 'unicode61 remove_diacritics 2'
   )`,
  "CREATE VIRTUAL TABLE temp.expected_terms USING fts5vocab (temp, expected_search, row)",
  "CREATE VIRTUAL TABLE temp.expected_words USING fts5vocab (temp, expected_search, instance)",
  "CREATE VIRTUAL TABLE temp.found_words USING fts5vocab (main, decision_search, instance)",
];

const insert: Change = {
  name: "expected_search.insert",
  sql: `INSERT INTO expected_search
          (rowid, plate, plate_written, carrier, consignee, consignor, driver, goods, officer)
        VALUES
          (@sequence, @plate, @plateWritten, @carrier, @consignee, @consignor, @driver, @goods, @officer)`,
};

const termAfter = {
  name: "expected_search.term-after",
  sql: "SELECT term FROM expected_terms WHERE term > @after ORDER BY term LIMIT 1 OFFSET @more",
  row: z.object({ term: z.string() }),
} satisfies Select<z.ZodType>;

const differing = (name: string, where: string) =>
  ({
    name,
    sql: `WITH
            found AS (SELECT term, doc, col, offset FROM found_words WHERE ${where}),
            expected AS (SELECT term, doc, col, offset FROM expected_words WHERE ${where})
          SELECT min(doc) AS sequence FROM (
            SELECT doc FROM (SELECT * FROM found EXCEPT SELECT * FROM expected)
            UNION ALL
            SELECT doc FROM (SELECT * FROM expected EXCEPT SELECT * FROM found)
          )`,
    row: z.object({ sequence: z.int().nullable() }),
  }) satisfies Select<z.ZodType>;

const differingBetween = differing("expected_search.between", "term > @after AND term <= @last");
const differingAfter = differing("expected_search.after", "term > @after");

/** Makes an empty index beside the real one, to be filled with what that should hold. */
export function createExpectedSearch(scratch: WritableDb): void {
  for (const sql of TABLES) scratch.run({ name: "expected_search.create", sql });
}

export function expectDocument(scratch: WritableDb, sequence: number, words: SearchDocument): void {
  scratch.run(insert, { sequence, ...words });
}

/** The last term of the next part of the index; `undefined` when what follows is the last part. */
export function endOfPart(scratch: WritableDb, after: string, terms: number): string | undefined {
  return scratch.get(termAfter, { after, more: terms - 1 })?.term;
}

/** The first decision that has other words in one index than in the other, among the terms of a part. */
export function firstDiffering(scratch: WritableDb, after: string, last: string | undefined): number | null {
  const found =
    last === undefined
      ? scratch.get(differingAfter, { after })
      : scratch.get(differingBetween, { after, last });
  return found?.sequence ?? null;
}
