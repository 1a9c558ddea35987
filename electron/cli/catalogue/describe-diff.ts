import type { CatalogueDiff, Change, FieldChange, Leaf } from "../../../shared/catalogue-package/change.ts";
import type { ChangeSummary } from "../../../shared/catalogue-package/summarise-changes.ts";
import { printable, table } from "./text.ts";

const SIGNS = { added: "+", removed: "-", changed: "~" } as const;

interface Shown extends CatalogueDiff {
  readonly summary: readonly ChangeSummary[];
}

/**
 * A difference for a terminal: counts, then a line for each row, and below a changed one its fields.
 * `total` is how many changes there are, shown or not.
 */
export function describeDiff({ from, to, summary, changes }: Shown, total: number): string {
  const heading = `${from} → ${to}\n`;
  if (total === 0) return `${heading}no differences\n`;
  if (changes.length === 0) return `${heading}none of ${String(total)} differences has these words\n`;
  const counts = summary.map(
    ({ kind, added, removed, changed }) =>
      [kind, `+${String(added)} -${String(removed)} ~${String(changed)}`] as const,
  );
  return `${heading}${table(counts)}\n${changes.flatMap(describeChange).join("\n")}\n`;
}

function describeChange({ kind, type, id, of, language, name, fields }: Change): string[] {
  const title = name === id ? "" : `"${name}"`;
  const row = [SIGNS[type], kind, of, language, id, title].filter((part) => part).join(" ");
  const details = type === "changed" ? fields.map(describeField) : [];
  return [printable(row), ...details.map((detail) => `    ${printable(detail)}`)];
}

function describeField({ field, before, after }: FieldChange): string {
  if (!Array.isArray(before) || !Array.isArray(after)) return `${field}: ${quote(before)} → ${quote(after)}`;
  const parts = [
    ...after.filter((item) => !before.includes(item)).map((item) => `+${quote(item)}`),
    ...before.filter((item) => !after.includes(item)).map((item) => `-${quote(item)}`),
  ];
  return `${field}: ${parts.length > 0 ? parts.join(" ") : "in another order"}`;
}

const quote = (leaf: Leaf | undefined): string => (leaf === undefined ? "nothing" : JSON.stringify(leaf));
