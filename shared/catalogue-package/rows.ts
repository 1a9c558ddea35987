import { type Catalogue, type Category, LANGUAGES, type Language, type Maker } from "../schemas/catalogue.ts";
import type { Leaf, RowKind } from "./change.ts";

/** Fields within fields, down to leaves. */
export type Fields = { readonly [name: string]: Leaf | Fields | undefined };

/** A row of a catalogue, the smallest thing that a difference speaks of. */
export interface Row {
  readonly kind: RowKind;
  readonly id: string;
  readonly of?: string;
  readonly language?: Language;
  readonly name: string;
  /** Everything but its id and what is a row by itself. */
  readonly fields: Fields;
}

/** Every row; together they hold all of the catalogue but its version, its date and the order of rows. */
export function* catalogueRows(catalogue: Catalogue): Generator<Row> {
  for (const { id, ...fields } of catalogue.bases) yield { kind: "basis", id, name: fields.title.en, fields };
  for (const category of catalogue.categories) yield* categoryRows(category);
  for (const { id, ...fields } of catalogue.brands) yield { kind: "brand", id, name: fields.name, fields };
  for (const maker of catalogue.makers) yield* makerRows(maker);
  for (const { heading, ...fields } of catalogue.headings)
    yield { kind: "heading", id: heading, name: fields.title.en, fields };
  for (const [of, words] of Object.entries(catalogue.contextWords))
    for (const word of words) yield { kind: "context-word", id: word, of, name: word, fields: {} };
  for (const [term, pinyin] of Object.entries(catalogue.pinyin))
    yield { kind: "pinyin", id: term, name: term, fields: { pinyin } };
}

function* categoryRows({ id, terms, ...fields }: Category): Generator<Row> {
  yield { kind: "category", id, name: fields.title.en, fields };
  for (const language of LANGUAGES)
    for (const { text, ...rest } of terms[language])
      yield { kind: "term", id: text, of: id, language, name: text, fields: rest };
}

function* makerRows({ id, families, ...fields }: Maker): Generator<Row> {
  yield { kind: "maker", id, name: fields.name, fields };
  for (const { stem, ...rest } of families)
    yield { kind: "family", id: stem, of: id, name: stem, fields: rest };
}
