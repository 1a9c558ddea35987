import { useTranslation } from "react-i18next";
import { LANGUAGES } from "../../../../shared/schemas/catalogue.ts";

const NAMES = [
  "id",
  "list",
  "jurisdiction",
  "reference",
  "citation",
  "effective",
  "advisory",
  "provenance",
  "title",
  "note",
  "group",
  "headings",
  "listed",
  "bases",
  "not",
  "valueLimit-amount",
  "valueLimit-currency",
  "card-looks",
  "card-confusedWith",
  "card-ask",
  "card-papers",
  "card-valuePerKg-min",
  "card-valuePerKg-max",
  "category",
  "language",
  "text",
  "rule",
  "fuzzyFrom",
  "kind",
  "with",
  "weak",
  "name",
  "spellings",
  "country",
  "maker",
  "stem",
  "min",
  "heading",
  "use",
  "word",
  "term",
  "pinyin",
] as const;

/** A column's heading in the officer's language; of a text in several languages, with the language. */
export function useColumnLabel(column: string): string {
  const { t } = useTranslation();
  const parts = column.split(".");
  const language = parts.length > 1 ? LANGUAGES.find((value) => value === parts.at(-1)) : undefined;
  const base = (language ? parts.slice(0, -1) : parts).join("-");
  const name = NAMES.find((value) => value === base);
  const label = name ? t(`draft.columns.${name}`) : column;
  return language ? `${label}, ${t(`catalogue.languages.${language}`)}` : label;
}
