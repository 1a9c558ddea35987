import { useTranslation } from "react-i18next";
import type { Leaf } from "../../../shared/catalogue-package/change.ts";
import type { Column } from "../../../shared/catalogue-tables/columns.ts";
import type { Sheet } from "../../../shared/catalogue-tables/table.ts";
import type { ChangeTitle } from "../../../shared/schemas/catalogue-view.ts";
import { useFormat } from "../../i18n/format.ts";
import { useLanguage } from "../../i18n/use-language.ts";
import { countryName } from "./country-name.ts";
import { choicesOf } from "./draft/choices.ts";

/** The title of an entry in the officer's language; undefined where none is known. */
export type TitleOf = (kind: ChangeTitle["kind"], id: string) => string | undefined;

/** Columns that hold ids of other entries. */
const REFERENCES: Readonly<Record<string, ChangeTitle["kind"]>> = {
  category: "category",
  bases: "basis",
  maker: "maker",
};

/** What a column of the catalogue holds, as an officer reads it: titles for ids, words for flags and choices. */
export function useShownValue(
  titleOf: TitleOf,
): (sheet: Sheet, column: Column, value: Leaf | undefined) => string {
  const { t } = useTranslation();
  const language = useLanguage();
  const format = useFormat();

  const textOf = (sheet: Sheet, { name }: Column, text: string): string => {
    const reference = REFERENCES[name];
    if (reference) return titleOf(reference, text) ?? text;
    if (name === "country") return countryName(text, language);
    if (name === "effective" && /^\d{4}-\d{2}-\d{2}$/.test(text)) return format.date(text);
    const choice = choicesOf(sheet, name)?.find((value) => value === text);
    return choice === undefined ? text : t(`draft.choices.${choice}`);
  };
  return (sheet, column, value) => {
    if (column.holds === "flag") return value === true ? t("catalogue.yes") : t("catalogue.no");
    if (value === undefined) return "—";
    if (Array.isArray(value)) return value.map((item) => textOf(sheet, column, item)).join("; ") || "—";
    return typeof value === "number" ? format.number(value) : textOf(sheet, column, String(value));
  };
}
