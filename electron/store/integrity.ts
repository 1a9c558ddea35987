import { z } from "zod";
import { BeketError } from "../../shared/contract/errors.ts";
import type { ReadableDb } from "./databases.ts";
import type { Select } from "./statement.ts";
import { isDamage } from "./store-error.ts";

const tables = {
  name: "integrity.tables",
  // What full-text search keeps its words in is checked with the table that it belongs to.
  sql: `SELECT name FROM pragma_table_list
        WHERE schema = 'main' AND type IN ('table', 'virtual') AND name NOT LIKE 'sqlite_%'`,
  row: z.object({ name: z.string() }),
} satisfies Select<z.ZodType>;

const ofTable = {
  name: "integrity.table",
  sql: "SELECT integrity_check AS finding FROM pragma_integrity_check(@table)",
  row: z.object({ finding: z.string() }),
} satisfies Select<z.ZodType>;

const ofFile = {
  name: "integrity.file",
  sql: "SELECT integrity_check AS finding FROM pragma_integrity_check",
  row: z.object({ finding: z.string() }),
} satisfies Select<z.ZodType>;

/** Every page, index and table of the file; takes as long as reading it does. Throws `store-damaged`. */
export function assertWholeFile(db: ReadableDb): void {
  refuse(
    db.all(ofFile).map(({ finding }) => finding),
    "the file",
  );
}

/** The same for every table but the log, which may be long, table by table; throws `store-damaged` with its name. */
export async function assertReadModels(db: ReadableDb, pause: () => Promise<unknown>): Promise<void> {
  for (const { name } of db.all(tables)) {
    if (name === "log_entry") continue;
    refuse(findingsOf(db, name), name);
    await pause();
  }
}

/** A page may be so damaged that the check of its table ends in an error. */
function findingsOf(db: ReadableDb, table: string): string[] {
  try {
    return db.all(ofTable, { table }).map(({ finding }) => finding);
  } catch (error) {
    if (isDamage(error)) return [error.message];
    throw error;
  }
}

function refuse(findings: readonly string[], where: string): void {
  const bad = findings.filter((finding) => finding !== "ok");
  if (bad.length > 0) throw new BeketError("store-damaged", `${where}: ${bad.join("; ")}`);
}
