import { z } from "zod";
import { ROW_KINDS } from "../catalogue-package/change.ts";
import {
  basisSchema,
  brandSchema,
  categorySchema,
  codePrefixSchema,
  groupSchema,
  LANGUAGES,
  languageSchema,
  localizedSchema,
  makerSchema,
  partFamilySchema,
  provenanceSchema,
  termRuleSchema,
} from "./catalogue.ts";

/** What the catalogue screen shows, as the main process puts it together. */

const count = z.int().nonnegative();

/** A code with the title of its heading; null where no heading of the catalogue stands for it. */
const toldCodeSchema = z.object({ code: codePrefixSchema, title: localizedSchema.nullable() });
export type ToldCode = z.infer<typeof toldCodeSchema>;

export const categoryCardSchema = z.object({
  category: categorySchema,
  bases: z.array(basisSchema),
  headings: z.array(toldCodeSchema),
  listed: z.array(toldCodeSchema),
});
export type CategoryCard = z.infer<typeof categoryCardSchema>;

const namedSchema = z.object({ id: z.string(), title: localizedSchema });

export const nameKindSchema = z.enum(["brand", "maker"]);
export const nameCardSchema = z.object({
  kind: nameKindSchema,
  name: z.string(),
  spellings: z.array(z.string()),
  country: brandSchema.shape.country,
  category: namedSchema,
  rule: brandSchema.shape.rule,
  /** Words of which one must stand beside a brand by rule `context`. */
  with: z.array(z.string()),
  headings: z.array(toldCodeSchema),
  /** Of a maker. */
  listed: makerSchema.shape.listed.optional(),
  families: z.array(partFamilySchema),
  provenance: provenanceSchema,
});
export type NameCard = z.infer<typeof nameCardSchema>;

export const hitKindSchema = z.enum(["category", "term", "brand", "maker"]);
export const catalogueHitSchema = z.object({
  kind: hitKindSchema,
  /** Of the category (for a term, the one it belongs to), brand or maker. */
  id: z.string(),
  text: z.string(),
  group: groupSchema,
  category: localizedSchema,
  /** Missing for a category. */
  rule: termRuleSchema.optional(),
  /** Of a term. */
  language: languageSchema.optional(),
});
export type CatalogueHit = z.infer<typeof catalogueHitSchema>;

export const catalogueVersionSchema = z.object({
  version: z.string(),
  issued: z.iso.date(),
  loadedAt: z.iso.datetime(),
  sha256: z.string(),
  current: z.boolean(),
  /** Of an imported package; missing for what came with the program. */
  issuer: z.string().optional(),
  notes: z.string().optional(),
});
export type CatalogueVersionView = z.infer<typeof catalogueVersionSchema>;

export const changeSummarySchema = z.object({
  kind: z.enum(ROW_KINDS),
  added: count,
  removed: count,
  changed: count,
});

/** The title of what a change speaks of by its id alone. */
export const changeTitleSchema = namedSchema.extend({
  kind: z.enum(["basis", "category", "maker", "heading"]),
});
export type ChangeTitle = z.infer<typeof changeTitleSchema>;

export const coverageRowSchema = z.object({
  id: z.string(),
  group: groupSchema,
  title: localizedSchema,
  terms: z.record(languageSchema, count),
  /** Brands, makers and part families that lead to the category. */
  names: count,
  /** Languages with fewer terms than are wanted. */
  gaps: z.array(languageSchema),
});
export type CoverageRow = z.infer<typeof coverageRowSchema>;

export const coverageSchema = z.object({
  wanted: z.record(z.enum(LANGUAGES), count),
  rows: z.array(coverageRowSchema),
});
