import { z } from "zod";
import type { Catalogue } from "../../../shared/schemas/catalogue.ts";
import type { ReadableDb, WritableDb } from "../databases.ts";
import type { Change, Select } from "../statement.ts";

type Pinyin = Catalogue["pinyin"];

const ofVersion = {
  name: "catalogue_pinyin.of-version",
  sql: "SELECT term, pinyin FROM catalogue_pinyin WHERE version = @version ORDER BY term",
  row: z.object({ term: z.string(), pinyin: z.string() }),
} satisfies Select<z.ZodType>;

const insert: Change = {
  name: "catalogue_pinyin.insert",
  sql: "INSERT INTO catalogue_pinyin (version, term, pinyin) VALUES (@version, @term, @pinyin)",
};

export function readPinyin(db: ReadableDb, version: string): Pinyin {
  return Object.fromEntries(db.all(ofVersion, { version }).map(({ term, pinyin }) => [term, pinyin]));
}

export function insertPinyin(db: WritableDb, version: string, pinyinOfTerms: Pinyin): void {
  for (const [term, pinyin] of Object.entries(pinyinOfTerms)) db.run(insert, { version, term, pinyin });
}
