import { createHash } from "node:crypto";
import { BeketError } from "../../shared/contract/errors.ts";
import type { ColumnMapping, ImportResult, ImportSource } from "../../shared/schemas/import.ts";
import { MAX_LINES } from "../../shared/schemas/inspection.ts";
import { linesOfTable } from "../importing/read-lines.ts";
import { type Table, tableOfFile, tableOfText } from "../importing/read-table.ts";

/**
 * Reads what an officer chose or pasted. A table without a column for the goods' names comes back with
 * no lines, to be mapped by hand; one with more lines than a truck may have is refused.
 */
export async function readImport(source: ImportSource, mapping?: ColumnMapping): Promise<ImportResult> {
  const result = linesOfTable(await tableOf(source), mapping);
  if (result.lines.length > MAX_LINES) throw new BeketError("file-too-large", `${result.lines.length} lines`);
  return source.kind === "file" ? { ...result, sha256: digest(source.content) } : result;
}

const digest = (content: string): string =>
  createHash("sha256").update(Buffer.from(content, "base64")).digest("hex");

async function tableOf(source: ImportSource): Promise<Table> {
  if (source.kind === "text") return tableOfText(source.text);
  return tableOfFile(Buffer.from(source.content, "base64"));
}
