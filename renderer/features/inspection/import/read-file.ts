import type { ImportSource } from "../../../../shared/schemas/import.ts";
import { ContractFailure } from "../../../api.ts";

/** Beyond this no manifest goes; a larger file would only stop the window while it is read. */
const MAX_FILE_BYTES = 20_000_000;

type ImportFile = Extract<ImportSource, { kind: "file" }>;

/** A file's bytes for the main process. Throws `file-too-large` or `file-unreadable`. */
export async function readFile(file: File, maxBytes = MAX_FILE_BYTES): Promise<ImportFile> {
  if (file.size > maxBytes) throw new ContractFailure("file-too-large", `${file.size} bytes`);
  const url = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(new ContractFailure("file-unreadable", reader.error?.message));
    reader.readAsDataURL(file);
  });
  return { kind: "file", name: file.name, content: url.slice(url.indexOf(",") + 1) };
}
