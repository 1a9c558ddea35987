import { z } from "zod";
import { type ContextWords, contextWordsSchema } from "../../../shared/schemas/catalogue.ts";
import type { ReadableDb, WritableDb } from "../databases.ts";
import type { Change, Select } from "../statement.ts";

const USES = contextWordsSchema.keyof().options;

const ofVersion = {
  name: "catalogue_context_word.of-version",
  sql: "SELECT use, word FROM catalogue_context_word WHERE version = @version ORDER BY use, position",
  row: z.object({ use: z.string(), word: z.string() }),
} satisfies Select<z.ZodType>;

const insert: Change = {
  name: "catalogue_context_word.insert",
  sql: `INSERT INTO catalogue_context_word (version, use, position, word)
        VALUES (@version, @use, @position, @word)`,
};

export function readContextWords(db: ReadableDb, version: string): ContextWords {
  const rows = db.all(ofVersion, { version });
  const wordsOf = (use: string): string[] => rows.filter((row) => row.use === use).map((row) => row.word);
  return contextWordsSchema.parse(Object.fromEntries(USES.map((use) => [use, wordsOf(use)])));
}

export function insertContextWords(db: WritableDb, version: string, words: ContextWords): void {
  for (const [use, list] of Object.entries(words)) {
    for (const [position, word] of list.entries()) db.run(insert, { version, use, position, word });
  }
}
