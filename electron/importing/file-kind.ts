import { BeketError } from "../../shared/contract/errors.ts";

const ZIP = [0x50, 0x4b];
/** The container of `.xls` files, and of workbooks that a password encrypts. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const PDF = [0x25, 0x50, 0x44, 0x46];

/** What the first bytes say of a file, whatever its name says. */
export function fileKind(bytes: Uint8Array): "workbook" | "text" {
  const begins = (signature: readonly number[]): boolean =>
    signature.every((byte, index) => bytes[index] === byte);
  if (begins(OLE)) throw new BeketError("file-unreadable", "an .xls or an encrypted workbook");
  if (begins(PDF)) throw new BeketError("file-unreadable", "a PDF");
  return begins(ZIP) ? "workbook" : "text";
}

/** Pages and XML that programs save under the name of a spreadsheet. */
export function refuseMarkup(text: string): void {
  if (
    /^\s*(?:<(?:!doctype|!--|\?xml|html|head|meta|table|body)\b|mime-version:|\{\\rtf)/i.test(
      text.slice(0, 1_000),
    )
  ) {
    throw new BeketError("file-unreadable", "a page, not a table");
  }
}
