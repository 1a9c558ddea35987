/** A part of the report: cells are ready text, the first column names the row. */
export interface Table {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly notes: readonly string[];
}

function renderText({ title, head, rows, notes }: Table): string {
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => (row[column] ?? "").length)),
  );
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join("  ");
  const table =
    head.length === 0
      ? []
      : [line(head), widths.map((width) => "-".repeat(width)).join("  "), ...rows.map(line)];
  return [`== ${title}`, ...table, ...notes.map((note) => `  ${note}`)].join("\n");
}

function renderMarkdown({ title, head, rows, notes }: Table): string {
  const line = (row: readonly string[]): string => `| ${row.join(" | ")} |`;
  const rule = head.map((_, column) => (column === 0 ? "---" : "---:"));
  const table = head.length === 0 ? [] : [line(head), line(rule), ...rows.map(line), ""];
  return [`## ${title}`, "", ...table, ...notes.map((note) => `- ${note}`)].join("\n");
}

export const toText = (tables: readonly Table[]): string => `${tables.map(renderText).join("\n\n")}\n`;
export const toMarkdown = (tables: readonly Table[], title = "Bench of the matcher"): string =>
  `# ${title}\n\n${tables.map(renderMarkdown).join("\n\n")}\n`;
