import type { ColumnMapping } from "../../shared/schemas/import.ts";
import type { LineField } from "../../shared/schemas/line.ts";
import { currencyCode } from "./units.ts";

type Fits = (text: string) => boolean;

const LONGEST_WORD = 20;
const isNumber: Fits = (text) => /^[\d\s.,']*\d[\d\s.,']*$/.test(text);
const isWord: Fits = (text) => text.length <= LONGEST_WORD && /^\P{N}+$/u.test(text);
const isCurrency: Fits = (text) => currencyCode(text.toLowerCase()) !== undefined || /^[A-Z]{3}$/.test(text);

/** What follows the code in the window's own table, and in most tables that officers keep. */
const AFTER_CODE = [
  ["quantity", isNumber],
  ["unit", isWord],
  ["weightKg", isNumber],
  ["value", isNumber],
  ["currency", isCurrency],
  ["origin", isWord],
] as const satisfies readonly (readonly [LineField, Fits])[];

/**
 * The columns behind description and code, where they stand as in the window. A number alone could be
 * anything; a number and a unit behind it are a quantity, and what comes next follows as far as it fits.
 *
 * @param texts the cells of a column that say something
 */
export function inWindowOrder(
  { description, hs }: Pick<ColumnMapping, "description" | "hs">,
  texts: (column: number) => readonly string[],
): Partial<ColumnMapping> {
  if (description === null || hs !== description + 1) return {};
  const said = AFTER_CODE.map(([field, fits], index) => {
    const column = hs + 1 + index;
    const cells = texts(column);
    return { field, column, isEmpty: cells.length === 0, isFit: cells.every(fits) };
  });
  const [quantity, unit] = said;
  if ([quantity, unit].some((cells) => !cells || cells.isEmpty || !cells.isFit)) return {};
  const end = said.findIndex(({ isFit }) => !isFit);
  return Object.fromEntries(
    said
      .slice(0, end === -1 ? said.length : end)
      .filter(({ isEmpty }) => !isEmpty)
      .map(({ field, column }) => [field, column]),
  );
}
