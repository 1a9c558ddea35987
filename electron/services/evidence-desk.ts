import { BeketError } from "../../shared/contract/errors.ts";
import type { EvidenceFile } from "../../shared/schemas/evidence.ts";
import type { ReadableDb } from "../store/databases.ts";
import { readEvidenceFile } from "../store/queries/evidence-file.ts";
import type { Desk } from "./desk.ts";

/** A desk that also has the files that were photographed and scanned. */
export interface EvidenceDesk extends Desk {
  /** The folder in which they lie. */
  readonly evidence: string;
}

export function requireFile(db: ReadableDb, attachment: string): EvidenceFile {
  const file = readEvidenceFile(db, attachment);
  if (!file) throw new BeketError("not-found", `file ${attachment}`);
  return file;
}
