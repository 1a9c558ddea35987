/**
 * Rows copied from a spreadsheet, or null for what belongs into one cell. A single cell comes from
 * Excel with a line break behind it.
 */
export function tableText(clipboard: string): string | null {
  const text = clipboard.replace(/(\r\n|\n|\r)$/, "");
  return /[\t\n\r]/.test(text) ? clipboard : null;
}
