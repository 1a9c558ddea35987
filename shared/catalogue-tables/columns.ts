import { LANGUAGES } from "../schemas/catalogue.ts";
import type { Sheet } from "./table.ts";

/** A column by the path of the field that it holds: its heading is the path with dots. */
export interface Column {
  readonly name: string;
  readonly holds: "text" | "list" | "flag" | "number";
  /** A file that was written before there was such a column is a whole one. */
  readonly mayLack?: true;
}

const text = (...names: string[]): Column[] => names.map((name) => ({ name, holds: "text" }));
const list = (...names: string[]): Column[] => names.map((name) => ({ name, holds: "list" }));
const flag = (name: string): Column[] => [{ name, holds: "flag" }];
const number = (...names: string[]): Column[] => names.map((name) => ({ name, holds: "number" }));
const localized = (name: string): Column[] => text(`${name}.ru`, `${name}.kk`, `${name}.en`);

const mayLack = (columns: readonly Column[]): Column[] =>
  columns.map((column) => ({ ...column, mayLack: true }));

export const COLUMNS: Readonly<Record<Sheet, readonly Column[]>> = {
  catalogue: text("version", "issued"),
  bases: [
    ...text("id", "list", "jurisdiction", "reference"),
    ...mayLack(localized("citation")),
    ...text("effective"),
    ...flag("advisory"),
    ...text("provenance"),
    ...localized("title"),
    ...localized("note"),
  ],
  categories: [
    ...text("id", "group", ...LANGUAGES.map((language) => `title.${language}`)),
    ...list("headings", "listed", "bases", "not"),
    ...number("valueLimit.amount"),
    ...text("valueLimit.currency"),
    ...localized("card.looks"),
    ...localized("card.confusedWith"),
    ...localized("card.ask"),
    ...localized("card.papers"),
    ...number("card.valuePerKg.min", "card.valuePerKg.max"),
    ...text("provenance"),
  ],
  terms: [
    ...text("category", "language", "text", "rule"),
    ...mayLack(number("fuzzyFrom")),
    ...text("kind"),
    ...list("with"),
    ...flag("weak"),
  ],
  brands: [
    ...text("id", "name"),
    ...list("spellings"),
    ...text("country", "category"),
    ...list("headings"),
    ...text("rule"),
    ...list("with"),
    ...text("provenance"),
  ],
  makers: [
    ...text("id", "name"),
    ...list("spellings"),
    ...text("country", "listed", "category", "rule", "provenance"),
  ],
  families: [...text("maker", "stem"), ...number("min"), ...text("category")],
  headings: [...text("heading"), ...localized("title")],
  "context-words": text("use", "word"),
  pinyin: text("term", "pinyin"),
};
