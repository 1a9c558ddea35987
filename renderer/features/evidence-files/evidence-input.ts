import type { RequestOf } from "../../../shared/contract/contract.ts";
import { FILE_TYPES, MAX_FILE_BYTES } from "../../../shared/schemas/evidence.ts";
import { ContractFailure } from "../../api.ts";
import { base64 } from "../../base64.ts";
import { makeThumbnail } from "./make-thumbnail.ts";

/** For the file dialog; the main process looks at the content. */
export const ACCEPTED = FILE_TYPES.join(",");

const known: ReadonlySet<string> = new Set(FILE_TYPES);

/** Whether a file that was dropped or pasted is meant as evidence: a table of goods is meant for the lines. */
export const looksLikeEvidence = (file: File): boolean =>
  known.has(file.type) || file.type.startsWith("image/");

/** A file with its small picture, as the main process takes it. Throws what it would refuse at once. */
export async function evidenceInput(
  file: File,
): Promise<Pick<RequestOf<"evidence.attach">, "name" | "content" | "thumbnail">> {
  if (file.size > MAX_FILE_BYTES) throw new ContractFailure("evidence-too-large", `${file.size} bytes`);
  if (!known.has(file.type)) throw new ContractFailure("evidence-unknown-type", file.type);
  const content = await base64(file);
  const name = file.name.slice(0, 300);
  if (file.type === "application/pdf") return { name, content };
  return { name, content, thumbnail: await base64(await makeThumbnail(file)) };
}
