import { z } from "zod";
import type { HitLine } from "../../../shared/schemas/entries/truck.ts";
import type { ReadableDb, WritableDb } from "../databases.ts";
import { type Change, jsonColumn, type Select } from "../statement.ts";

const list = {
  name: "seen_hit.list",
  sql: `SELECT line, description, hs, categories FROM seen_hit WHERE inspection = @inspection
        ORDER BY line, description, hs`,
  row: z
    .object({
      line: z.string(),
      description: z.string(),
      hs: z.string(),
      categories: jsonColumn(z.array(z.string())),
    })
    .transform(
      ({ line: id, description, hs, categories }): HitLine => ({
        line: { id, description, ...(hs !== "" && { hs }) },
        verdict: "hit",
        categories,
      }),
    ),
} satisfies Select<z.ZodType>;

const put: Change = {
  name: "seen_hit.put",
  sql: `INSERT OR IGNORE INTO seen_hit (inspection, line, description, hs, categories)
        SELECT id, @line, @description, @hs, @categories FROM draft WHERE id = @inspection`,
};

const remove: Change = {
  name: "seen_hit.remove",
  sql: "DELETE FROM seen_hit WHERE inspection = @inspection",
};

/** Hits that were shown in a truck's lines since the log was last told of it. */
export function listSeenHits(db: ReadableDb, inspection: string): HitLine[] {
  return db.all(list, { inspection });
}

/** Of a truck that is in no draft nothing is kept. */
export function putSeenHit(db: WritableDb, inspection: string, { line, categories }: HitLine): void {
  const { id, description, hs = "" } = line;
  db.run(put, { inspection, line: id, description, hs, categories: JSON.stringify(categories) });
}

export function removeSeenHits(db: WritableDb, inspection: string): void {
  db.run(remove, { inspection });
}
