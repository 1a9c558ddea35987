import { type Kysely, sql } from "kysely";
import { z } from "zod";
import { isPostgres } from "../dialect.ts";

const AT_ONCE = 500;
const MARK = "ϡ";

interface Old {
  truck: { number: number; entry: string; words: string };
  entry: { id: string; content: string };
}

const namesSchema = z.object({
  payload: z.object({ papers: z.object({ carrier: z.string(), driver: z.string() }) }),
});

/**
 * Marks the words of a truck that its carrier and its driver have, so that they can be left out of a search. What its
 * other papers have too is marked as well, until the read models are made anew.
 */
export async function up(db: Kysely<Old>): Promise<void> {
  for (let last = -1; ; ) {
    const rows = await db
      .selectFrom("truck")
      .innerJoin("entry", "entry.id", "truck.entry")
      .select(["truck.number", "truck.words", "entry.content"])
      .where("truck.number", ">", last)
      .orderBy("truck.number")
      .limit(AT_ONCE)
      .execute();
    for (const { number, words, content } of rows) await put(db, number, marked(words, content));
    const end = rows.at(-1);
    if (end === undefined) return;
    last = end.number;
  }
}

function marked(words: string, content: string): string {
  const names = namesSchema.safeParse(JSON.parse(content)).data?.payload.papers;
  const personal = new Set(wordsOf(`${names?.carrier} ${names?.driver}`));
  return words
    .split(" ")
    .map((word) => (names === undefined || personal.has(word) ? MARK + word : word))
    .join(" ");
}

const wordsOf = (text: string): string[] =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll("ё", "е")
    .match(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu) ?? [];

async function put(db: Kysely<Old>, number: number, words: string): Promise<void> {
  await db.updateTable("truck").set({ words }).where("number", "=", number).execute();
  if (!isPostgres(db))
    await sql`UPDATE truck_search SET words = ${words} WHERE rowid = ${number}`.execute(db);
}
