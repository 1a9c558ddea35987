import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ExportFormat } from "../../shared/schemas/log-export.ts";
import type { Viewer } from "../../shared/schemas/viewer.ts";
import type { Cell } from "./cells.ts";
import { csvOf } from "./write-csv.ts";
import { xlsxOf } from "./write-xlsx.ts";

/** A file that the log is written into. */
export interface ExportJob<What> {
  readonly what: What;
  /** Who takes the file out: what they do not see is masked in it too. */
  readonly viewer: Viewer;
  readonly file: string;
}

export interface Exported {
  readonly rows: number;
  /** Of the file, hex. */
  readonly sha256: string;
}

export type OnExported = (done: number, total: number) => void;

interface Table {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: Iterable<readonly Cell[]>;
  /** As many as there can be. */
  readonly total: number;
}

/** Writes a table into a file, row by row; gives back the file's SHA-256, hex. */
export async function writeTable(file: string, format: ExportFormat, table: Table): Promise<string> {
  const content = {
    csv: () => Readable.from(csvOf(table.head, table.rows)),
    xlsx: () => xlsxOf(table),
  };
  const digest = createHash("sha256");
  const digesting = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      digest.update(chunk);
      done(null, chunk);
    },
  });
  await pipeline(content[format](), digesting, createWriteStream(file, { mode: 0o600 }));
  return digest.digest("hex");
}
