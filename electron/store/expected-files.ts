import { z } from "zod";
import type { WritableDb } from "./databases.ts";
import type { Change, Select } from "./statement.ts";

/**
 * A table of the same name in the temporary schema, which hides the stored one: what makes the one from
 * the log makes the other. It must be dropped again.
 */
const create: Change = {
  name: "expected_files.create",
  sql: "CREATE TEMP TABLE evidence_file AS SELECT * FROM main.evidence_file WHERE false",
};
const key: Change = {
  name: "expected_files.key",
  sql: "CREATE INDEX temp.expected_file_attachment ON evidence_file (attachment)",
};
const drop: Change = { name: "expected_files.drop", sql: "DROP TABLE temp.evidence_file" };

const differing = {
  name: "expected_files.differing",
  sql: `SELECT min(sequence) AS sequence FROM (
          SELECT sequence FROM (SELECT * FROM main.evidence_file EXCEPT SELECT * FROM temp.evidence_file)
          UNION ALL
          SELECT sequence FROM (SELECT * FROM temp.evidence_file EXCEPT SELECT * FROM main.evidence_file)
        )`,
  row: z.object({ sequence: z.int().nullable() }),
} satisfies Select<z.ZodType>;

/** Fills an empty list of files beside the stored one, and names the first file in which they differ. */
export async function firstDifferingFile(
  scratch: WritableDb,
  fill: () => Promise<void>,
): Promise<number | null> {
  scratch.run(create);
  try {
    scratch.run(key);
    await fill();
    return scratch.get(differing)?.sequence ?? null;
  } finally {
    scratch.run(drop);
  }
}
