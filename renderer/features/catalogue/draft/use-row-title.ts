import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { unescapeCell } from "../../../../shared/catalogue-tables/cell.ts";
import type { Sheet } from "../../../../shared/catalogue-tables/table.ts";
import type { Cells } from "../../../../shared/schemas/catalogue-draft.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { ask } from "../../../queries.ts";
import type { TitleOf } from "../shown-value.ts";
import { choicesOf } from "./choices.ts";

/** The name of a row, and what stands below it; `title` is that in the officer's language. */
const SHOWN: Readonly<Record<Sheet, readonly [name: string, ...about: string[]]>> = {
  catalogue: ["version"],
  bases: ["title", "reference"],
  categories: ["title", "group"],
  terms: ["text", "category", "language"],
  brands: ["name", "category", "country"],
  makers: ["name", "category", "country"],
  families: ["stem", "maker", "category"],
  headings: ["heading", "title"],
  "context-words": ["word", "use"],
  pinyin: ["term", "pinyin"],
};

const allOf = (sheet: Sheet) => ask("catalogue-editing.rows", { sheet, text: "", offset: 0, limit: 200 });

/** The categories of the draft, for their names. */
export const useDraftCategories = () => useQuery(allOf("categories"));

/** What the categories and bases of the draft are called. */
export function useDraftTitles(): TitleOf {
  const titleColumn = `title.${useLanguage()}`;
  const rows = {
    category: useDraftCategories().data?.rows,
    basis: useQuery(allOf("bases")).data?.rows,
    maker: undefined,
    heading: undefined,
  } as const;
  return (kind, id) => {
    const title = rows[kind]?.find(({ cells }) => cells["id"] === id)?.cells[titleColumn];
    return title === undefined ? undefined : unescapeCell(title);
  };
}

/** What a row is called in a list, and what stands below it, in words rather than ids. */
export function useRowTitle(): (sheet: Sheet, cells: Cells) => readonly [name: string, about: string] {
  const { t } = useTranslation();
  const titleColumn = `title.${useLanguage()}`;
  const titleOf = useDraftTitles();

  const textOf = (sheet: Sheet, cells: Cells, column: string): string => {
    const cell = cells[column === "title" ? titleColumn : column] ?? "";
    if (column === "category") return titleOf("category", cell) ?? unescapeCell(cell);
    const choice = choicesOf(sheet, column)?.find((value) => value === cell);
    return choice === undefined ? unescapeCell(cell) : t(`draft.choices.${choice}`);
  };
  return (sheet, cells) => {
    const [name = "", ...about] = SHOWN[sheet].map((column) => textOf(sheet, cells, column));
    return [name, about.filter(Boolean).join(" · ")];
  };
}
