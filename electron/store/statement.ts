import { z } from "zod";

/** A reading statement and the schema of its rows; the name is what a slow query is reported by. */
export interface Select<Row extends z.ZodType> {
  readonly name: string;
  readonly sql: string;
  readonly row: Row;
}

/** A writing statement. */
export interface Change {
  readonly name: string;
  readonly sql: string;
}

/** Values by the names that stand in the statement as `@name`. */
export type Parameters = Readonly<Record<string, string | number | null>>;

/** A text column that holds JSON. */
export function jsonColumn<Schema extends z.ZodType>(schema: Schema) {
  return z
    .string()
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue("not JSON");
        return z.NEVER;
      }
    })
    .pipe(schema);
}

/** An integer column that holds 0 or 1. */
export const flagColumn = z.literal([0, 1]).transform((flag) => flag === 1);

/** A row as an object of the schema: `columns` are those that SQLite keeps otherwise; empty ones are left out. */
export function rowOf<Schema extends z.ZodType>(columns: z.core.$ZodLooseShape, schema: Schema) {
  return z.looseObject(columns).transform(withoutNulls).pipe(schema);
}

function withoutNulls(row: object): unknown {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
}
