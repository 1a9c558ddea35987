import type { ResponseOf } from "../shared/contract/contract.ts";

/** Gives the user a file that the main process made (base64), as a download. */
export function saveFile({ name, content }: ResponseOf<"catalogue-editing.export-file">): void {
  const bytes = Uint8Array.from(atob(content), (char) => char.charCodeAt(0));
  const address = URL.createObjectURL(new Blob([bytes]));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
