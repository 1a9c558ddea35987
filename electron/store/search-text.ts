import { plateKey, plateSearchKeys } from "../../shared/log/plate-key.ts";
import type { Papers } from "../../shared/schemas/inspection.ts";
import type { DeclaredLine } from "../../shared/schemas/line.ts";

/** One truck's row of the full-text index, by its columns. */
export interface SearchDocument {
  readonly plate: string;
  readonly plateWritten: string;
  readonly carrier: string;
  readonly consignee: string;
  readonly consignor: string;
  readonly driver: string;
  readonly goods: string;
  readonly officer: string;
}

interface Truck {
  readonly officer: string;
  readonly papers: Papers;
  readonly lines: readonly Pick<DeclaredLine, "description" | "hs">[];
}

export function searchDocument({ officer, papers, lines }: Truck): SearchDocument {
  const goods = lines.map((line) => `${line.description} ${line.hs ?? ""}`);
  return {
    plate: [papers.plate, papers.trailerPlate].flatMap(plateSearchKeys).join(" "),
    plateWritten: searchable(`${papers.plate} ${papers.trailerPlate}`),
    carrier: searchable(papers.carrier),
    consignee: searchable(papers.consignee),
    consignor: searchable(papers.consignor),
    driver: searchable(papers.driver),
    goods: searchable(goods.join("\n")),
    officer: searchable(officer),
  };
}

/** The columns of the index without those that speak of drivers and carriers. */
const PUBLIC_COLUMNS = "{plate plate_written consignee consignor goods officer}";

/** An expression that finds nothing by personal data: what is masked must not be guessed by searching for it. */
export const withoutPersonalData = (expression: string): string => `${PUBLIC_COLUMNS} : (${expression})`;

/**
 * What was typed as an FTS5 expression: every word begins some word of the truck or of its plate, or
 * the whole is the beginning of a plate. `null` when there is nothing to look for.
 */
export function searchExpression(text: string): string | null {
  const words = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  if (words.length === 0) return null;
  const telling = words.filter(isTelling);
  const everyWord = (telling.length === 0 ? words : telling)
    .map((word) => `(${prefix(searchable(word))} OR ${platePrefix(word)})`)
    .join(" AND ");
  return `(${everyWord}) OR ${platePrefix(text)}`;
}

/**
 * One letter or digit beside other words is a word that is still being typed: it narrows little, and a
 * million trucks have hundreds of thousands of words that begin with it. A Chinese character says enough.
 */
const isTelling = (word: string): boolean => word.length > 1 || /\p{Script=Han}/u.test(word);

const prefix = (word: string): string => `"${word.replaceAll('"', '""')}" *`;
const platePrefix = (text: string): string => `plate : ${prefix(plateKey(text))}`;

/**
 * Texts and words alike: ё as е; each Chinese character apart, because the tokenizer takes a run of
 * them for one word of which only the beginning could be found; no zero character, which ends a text in C.
 */
function searchable(text: string): string {
  return text
    .replace(/[ёЁ]/g, "е")
    .replaceAll("\0", " ")
    .replace(/\p{Script=Han}/gu, " $& ");
}
