import { BeketError } from "../../shared/contract/errors.ts";
import type { ImportResult } from "../../shared/schemas/import.ts";
import { decodeText } from "./decode-text.ts";
import { fileKind, refuseMarkup } from "./file-kind.ts";
import { type DelimitedText, readDelimited } from "./read-delimited.ts";
import { readWorkbook } from "./read-workbook.ts";

export interface Table extends DelimitedText {
  readonly encoding: ImportResult["encoding"];
}

const MAX_FILE_BYTES = 32_000_000;

/** The rows of a file: a workbook, or text in any of the encodings and separators that are met here. */
export async function tableOfFile(bytes: Uint8Array): Promise<Table> {
  if (bytes.length > MAX_FILE_BYTES) throw new BeketError("file-too-large", `${bytes.length} bytes`);
  if (fileKind(bytes) === "workbook") return notEmpty({ rows: await readWorkbook(bytes), encoding: "xlsx" });
  const { text, encoding } = decodeText(bytes);
  refuseMarkup(text);
  return notEmpty({ ...readDelimited(text), encoding });
}

/** The rows of pasted text. */
export function tableOfText(text: string): Table {
  return notEmpty({ ...readDelimited(text), encoding: "clipboard" });
}

function notEmpty(table: Table): Table {
  const saysSomething = (cell: string): boolean => /[\p{L}\p{N}]/u.test(cell);
  if (!table.rows.some(({ cells }) => cells.some(saysSomething))) throw new BeketError("file-empty");
  return table;
}
