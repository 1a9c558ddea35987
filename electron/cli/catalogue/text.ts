/** Text from a package for a terminal: control and direction characters could rewrite what stands there. */
export const printable = (text: string): string =>
  text.replaceAll(/\s+/gu, " ").replaceAll(/[\p{Cc}\p{Cf}]/gu, "\uFFFD");

/** Rows of a name and a value, the values below one another. */
export function table(rows: readonly (readonly [name: string, value: string | number])[]): string {
  const width = Math.max(...rows.map(([name]) => name.length)) + 2;
  const lines = rows.map(([name, value]) => `${name.padEnd(width)}${printable(String(value))}`.trimEnd());
  return `${lines.join("\n")}\n`;
}

export const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
