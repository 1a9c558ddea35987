import { z } from "zod";
import type { WritableDb } from "./databases.ts";
import type { Replica } from "./replica.ts";
import type { Parameters, Select } from "./statement.ts";

const keyValue = z.union([z.string(), z.number()]);
const keyRow = z.record(z.string(), keyValue);
const sequenceRow = z.object({ rows: z.int(), sequence: z.int().nullable() });

/** Where a part of a table ends, as the values of its key; `null` before the first part. */
type Key = z.output<typeof keyRow> | null;

export interface ComparedPart {
  /** How many rows stand in one of the tables and not, or otherwise, in the other. */
  readonly differing: number;
  /** The first entry that one of them stands on, where the rows say so. */
  readonly sequence: number | null;
  /** Where the next part begins; `undefined` after the last. */
  readonly end: Key | undefined;
}

/** Compares the next rows of a stored table, by its key, with those that were made again. */
export function comparePart(
  scratch: WritableDb,
  { table, key, hasSequence }: Replica,
  after: Key,
  rows: number,
): ComparedPart {
  const columns = key.join(", ");
  const values = (prefix: string) => key.map((_, index) => `@${prefix}${index}`).join(", ");
  const from = after === null ? "true" : `(${columns}) > (${values("after")})`;
  const end = scratch.get(
    {
      name: `${table}.end-of-part`,
      sql: `SELECT ${columns} FROM temp.${table} WHERE ${from} ORDER BY ${columns} LIMIT 1 OFFSET @rows`,
      row: keyRow,
    } satisfies Select<z.ZodType>,
    { ...parameters(key, "after", after), rows: rows - 1 },
  );
  const to = end === undefined ? "true" : `(${columns}) <= (${values("end")})`;
  const side = (schema: string) => `SELECT * FROM ${schema}.${table} WHERE ${from} AND ${to}`;
  const found = scratch.get(
    {
      name: `${table}.compare-part`,
      sql: `SELECT count(*) AS rows, min(${hasSequence ? "sequence" : "NULL"}) AS sequence FROM (
              SELECT * FROM (${side("main")} EXCEPT ${side("temp")})
              UNION ALL SELECT * FROM (${side("temp")} EXCEPT ${side("main")}))`,
      row: sequenceRow,
    } satisfies Select<z.ZodType>,
    { ...parameters(key, "after", after), ...parameters(key, "end", end ?? null) },
  );
  return { differing: found?.rows ?? 0, sequence: found?.sequence ?? null, end };
}

function parameters(key: readonly string[], prefix: string, values: Key): Parameters {
  return values === null
    ? {}
    : Object.fromEntries(key.map((column, index) => [`${prefix}${index}`, values[column] ?? null]));
}
