/**
 * Texts as cells of a table. What a spreadsheet, XML or CSV would lose stands as `\u` and four hexadecimal
 * digits: control characters, halves of surrogate pairs, spaces at the ends, and the `_x000D_` that Excel decodes.
 */

const UNSAFE = /\p{Cc}|\p{Noncharacter_Code_Point}|\p{Cs}|^\s+|\s+$|_(?=x[\da-f]{4}_)/giu;
const SEPARATOR = "|";
/** `valueOf` and the like: the library that writes workbooks takes them for members of its own dictionary. */
const INHERITED = new Set(Object.getOwnPropertyNames(Object.prototype));

export function escapeCell(text: string): string {
  if (INHERITED.has(text)) return escaped(text.charCodeAt(0)) + text.slice(1);
  return text.replaceAll("\\", "\\\\").replace(UNSAFE, (found) => [...unitsOf(found)].map(escaped).join(""));
}

/** Every escape stands for itself where it is none of ours. */
export function unescapeCell(cell: string): string {
  return cell.replace(/\\(?:u([\da-f]{4})|(\\|\|))/giu, (_, hex: string | undefined, sign: string) =>
    hex === undefined ? sign : String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

export function joinList(items: readonly string[]): string {
  return items.map((item) => escapeCell(item).replaceAll(SEPARATOR, `\\${SEPARATOR}`)).join(" | ");
}

/** Items between bars; empty ones are left out. */
export function splitList(cell: string): string[] {
  const parts = cell.match(/(?:\\.|[^\\|])+/gsu) ?? [];
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map(unescapeCell);
}

function* unitsOf(text: string): Generator<number> {
  for (let index = 0; index < text.length; index += 1) yield text.charCodeAt(index);
}

const escaped = (unit: number): string => `\\u${unit.toString(16).padStart(4, "0")}`;
