import { z } from "zod";
import { languageSchema } from "../schemas/catalogue.ts";

export const ROW_KINDS = [
  "basis",
  "category",
  "term",
  "brand",
  "maker",
  "family",
  "heading",
  "context-word",
  "pinyin",
] as const;
export type RowKind = (typeof ROW_KINDS)[number];

const changeTypeSchema = z.enum(["added", "removed", "changed"]);
export type ChangeType = z.infer<typeof changeTypeSchema>;

/** What a field of an entry holds in the end. */
const leafSchema = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]);
export type Leaf = z.infer<typeof leafSchema>;

const fieldChangeSchema = z.object({
  /** With dots where it lies deeper: `card.ask.ru`. */
  field: z.string(),
  /** Missing where the field was not there. */
  before: leafSchema.optional(),
  /** Missing where the field is there no more. */
  after: leafSchema.optional(),
});
export type FieldChange = z.infer<typeof fieldChangeSchema>;

/** One row of a catalogue that is not as it was. A row of another wording or stem is another row. */
const changeSchema = z.object({
  kind: z.enum(ROW_KINDS),
  type: changeTypeSchema,
  /** Id of the entry, digits of the heading, wording of the term, stem of the family. */
  id: z.string(),
  /** Id of the category of a term or of the maker of a family, list of a context word. */
  of: z.string().optional(),
  /** Of a term. */
  language: languageSchema.optional(),
  /** For people: the English title, the name, the wording. */
  name: z.string(),
  /** Of an added or removed row, all it holds. */
  fields: z.array(fieldChangeSchema),
});
export type Change = z.infer<typeof changeSchema>;

export const catalogueDiffSchema = z.object({
  /** Versions. */
  from: z.string(),
  to: z.string(),
  changes: z.array(changeSchema),
});
export type CatalogueDiff = z.infer<typeof catalogueDiffSchema>;
