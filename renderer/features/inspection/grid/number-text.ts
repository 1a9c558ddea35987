/** Keeps what can stand in a number: digits, spaces between them, one decimal comma or point. */
export function keepNumeric(typed: string): string {
  const cleaned = typed.replaceAll(/[^\d.,\s]/g, "");
  const separator = cleaned.search(/[.,]/);
  if (separator < 0) return cleaned;
  const head = cleaned.slice(0, separator + 1);
  return head + cleaned.slice(separator + 1).replaceAll(/[.,]/g, "");
}

/** The number that a cell's text says, or undefined while it says none. */
export function parseNumber(text: string): number | undefined {
  const plain = text.replaceAll(/\s/g, "").replace(",", ".");
  if (!/\d/.test(plain)) return undefined;
  const value = Number(plain);
  return Number.isFinite(value) ? value : undefined;
}

/** A number as it is typed: no grouping, the language's decimal separator. */
export function toTypedText(value: number | undefined, decimal: "," | "."): string {
  if (value === undefined) return "";
  return value.toLocaleString("en", { useGrouping: false, maximumFractionDigits: 20 }).replace(".", decimal);
}
