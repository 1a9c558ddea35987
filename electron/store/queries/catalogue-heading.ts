import { z } from "zod";
import { type Heading, headingSchema } from "../../../shared/schemas/catalogue.ts";
import type { ReadableDb, WritableDb } from "../databases.ts";
import { type Change, jsonColumn, type Select } from "../statement.ts";

const ofVersion = {
  name: "catalogue_heading.of-version",
  sql: "SELECT heading, title FROM catalogue_heading WHERE version = @version ORDER BY position",
  row: z.object({ heading: headingSchema.shape.heading, title: jsonColumn(headingSchema.shape.title) }),
} satisfies Select<z.ZodType>;

const insert: Change = {
  name: "catalogue_heading.insert",
  sql: `INSERT INTO catalogue_heading (version, position, heading, title)
        VALUES (@version, @position, @heading, @title)`,
};

export function readHeadings(db: ReadableDb, version: string): Heading[] {
  return db.all(ofVersion, { version });
}

export function insertHeadings(db: WritableDb, version: string, headings: readonly Heading[]): void {
  for (const [position, { heading, title }] of headings.entries()) {
    db.run(insert, { version, position, heading, title: JSON.stringify(title) });
  }
}
