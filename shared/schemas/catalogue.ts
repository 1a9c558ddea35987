import { z } from "zod";

/** The groups of goods an officer thinks in; the names `beket screen` prints. */
export const GROUPS = [
  "electronics",
  "drones",
  "brands",
  "bearings",
  "navigation-optics",
  "machine-tools",
  "luxury",
] as const;
export const groupSchema = z.enum(GROUPS);
export type Group = z.infer<typeof groupSchema>;

export const LANGUAGES = ["ru", "kk", "en", "zh"] as const;
export const languageSchema = z.enum(LANGUAGES);
export type Language = z.infer<typeof languageSchema>;

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const text = z.string().trim().min(1);

/** Two to ten digits: a chapter, heading, subheading, HS6 or ТН ВЭД prefix. Always text: zeros lead. */
export const codePrefixSchema = z.string().regex(/^(\d{2}|\d{4,10})$/);

/** Text in the three languages of the interface. */
export const localizedSchema = z.object({ ru: text, kk: text, en: text });
export type Localized = z.infer<typeof localizedSchema>;

/**
 * How sure we are of an entry.
 * - `sourced`: it stands in a published source: a list, a law, an annex
 * - `reviewed`: common public knowledge (whose brand, which goods), read entry by entry and found right
 * - `check`: a single weak source, or sources that differ: still to be verified
 */
export const PROVENANCES = ["sourced", "reviewed", "check"] as const;
export const provenanceSchema = z.enum(PROVENANCES);

/** Why a good is in the catalogue at all. Law changes, so it is data and never code. */
export const basisSchema = z.object({
  id: slug,
  list: text,
  jurisdiction: text,
  /** The short citation, whatever the language. */
  reference: text,
  /** As the instrument is cited in each language; catalogues from before it have the reference alone. */
  citation: localizedSchema.optional(),
  effective: z.iso.date().optional(),
  /** Advice to look closer, not a restriction by itself. */
  advisory: z.boolean().default(false),
  provenance: provenanceSchema,
  title: localizedSchema,
  note: localizedSchema.optional(),
});
export type Basis = z.infer<typeof basisSchema>;

/**
 * How a term may match.
 * - `fuzzy`: spelling errors allowed, from the policy's minimum length (the default)
 * - `exact`: the word itself or an inflection of it, never an edit
 * - `context`: as exact, and only beside one of the `with` words or under a fitting code
 * - `value`: as exact, and only where the declared value per item exceeds the category's limit
 */
export const TERM_RULES = ["fuzzy", "exact", "context", "value"] as const;
export const termRuleSchema = z.enum(TERM_RULES);
export type TermRule = z.infer<typeof termRuleSchema>;

/** Shorter words lie one letter from too many others; longer ones than the most are hardly met. */
export const FUZZY_FROM = { least: 4, most: 20 } as const;

export const TERM_KINDS = ["name", "slang", "abbreviation", "model"] as const;

/** A term with all that it may say; what is left out is filled in. */
export const fullTermSchema = z.object({
  text,
  rule: termRuleSchema.default("fuzzy"),
  /** For rule `fuzzy`: letters from which a word of this term may be misspelt, in place of the policy's minimum. */
  fuzzyFrom: z.int().min(FUZZY_FROM.least).max(FUZZY_FROM.most).optional(),
  kind: z.enum(TERM_KINDS).default("name"),
  /** Words of which one must stand in the same line; for rule `context`. */
  with: z.array(text).default([]),
  /** Names a good of which only some are listed: enough for `check`, not for `hit`. */
  weak: z.boolean().default(false),
});

/** In the data files a plain string is a term by the default rule. */
export const termSchema = z.union([text.transform((t) => fullTermSchema.parse({ text: t })), fullTermSchema]);
export type Term = z.infer<typeof fullTermSchema>;

const termsByLanguageSchema = z.object({
  ru: z.array(termSchema).default([]),
  kk: z.array(termSchema).default([]),
  en: z.array(termSchema).default([]),
  zh: z.array(termSchema).default([]),
});

/** What an officer reads beside a match. */
const cardSchema = z.object({
  looks: localizedSchema,
  confusedWith: localizedSchema,
  ask: localizedSchema,
  papers: localizedSchema.optional(),
  /** Value per kilogram in USD, where it is known to lie. */
  valuePerKg: z.object({ min: z.number().positive(), max: z.number().positive() }).optional(),
});

export const categorySchema = z.object({
  id: slug,
  group: groupSchema,
  title: z.object({ ru: text, kk: text, en: text, zh: text }),
  /** Codes this good is usually declared under, as prefixes. */
  headings: z.array(codePrefixSchema).default([]),
  /** Codes that put a line under check with no words at all (on a list), as prefixes. */
  listed: z.array(codePrefixSchema).default([]),
  bases: z.array(slug).min(1),
  terms: termsByLanguageSchema.default({ ru: [], kk: [], en: [], zh: [] }),
  /** Phrases in which the category's words mean something else. */
  not: z.array(text).default([]),
  /** Above this value per item the category applies; for terms by rule `value`. */
  valueLimit: z.object({ amount: z.number().positive(), currency: z.string().length(3) }).optional(),
  card: cardSchema,
  provenance: provenanceSchema,
});
export type Category = z.infer<typeof categorySchema>;

/** A brand is evidence, not a legal category: `headings` say which goods it is known for. */
export const brandSchema = z.object({
  id: slug,
  name: text,
  /** Other spellings: Cyrillic, Kazakh, Chinese, old names. */
  spellings: z.array(text),
  country: z.string().regex(/^[A-Z]{2}$/),
  /** The category of the group `brands` (or `luxury`) that the brand's goods belong to. */
  category: slug,
  headings: z.array(codePrefixSchema).min(1),
  rule: z.enum(["fuzzy", "exact", "context"]),
  with: z.array(text),
  provenance: provenanceSchema,
});
export type Brand = z.infer<typeof brandSchema>;

/** A part-number family: the stem, then at least `min` more letters or digits. */
export const partFamilySchema = z.object({
  stem: z.string().regex(/^[A-Z0-9]{2,}$/),
  min: z.int().min(1).max(12).default(2),
  category: slug,
});
export type PartFamily = z.infer<typeof partFamilySchema>;

/** A maker of components. `listed` says how much of what it makes is on the lists. */
export const makerSchema = z.object({
  id: slug,
  name: text,
  spellings: z.array(text).default([]),
  country: z.string().regex(/^[A-Z]{2}$/),
  listed: z.enum(["mostly", "partly", "rarely"]),
  /** The category a part of this maker belongs to when its family is unknown. */
  category: slug,
  rule: z.enum(["fuzzy", "exact", "context"]).default("exact"),
  families: z.array(partFamilySchema).default([]),
  provenance: provenanceSchema,
});
export type Maker = z.infer<typeof makerSchema>;

export const headingSchema = z.object({
  heading: z.string().regex(/^\d{4}$/),
  title: localizedSchema,
});
export type Heading = z.infer<typeof headingSchema>;

/** Words that turn what stands beside them: `без ЧПУ`, `чехол для телефона`. */
export const contextWordsSchema = z.object({
  /** The word after it is said to be absent. */
  negation: z.array(text),
  /** The word before it is said to be absent (Kazakh `жоқ`). */
  negationAfter: z.array(text),
  /** Verbs that, denied, say that what follows is absent: `не содержит`. */
  holding: z.array(text).default([]),
  /** Verbs and nouns that, denied, say that what stands before is absent: `в комплект не входит`. */
  included: z.array(text).default([]),
  /** The word after it names what the good is for, not the good. */
  purpose: z.array(text),
  /** The word before it names what the good is for (Kazakh postpositions). */
  purposeAfter: z.array(text),
  /** The word after it is what the good looks like, or has printed on it: `в виде робота`. */
  depictedBefore: z.array(text).default([]),
  /** The word before it is: `drone-shaped`. */
  depictedAfter: z.array(text).default([]),
  /** Ordinary goods made for restricted ones: cases, tables, brackets. */
  accessories: z.array(text),
  /** Goods that are an accessory only where a preposition says so: `кабель для принтера`. */
  fittings: z.array(text).default([]),
  /** Ordinary goods that English and Chinese name last: `drone pilot T-shirt`, `摄像头支撑架` are no drone and no camera. */
  heads: z.array(text).default([]),
  /** Ordinary goods that hold what is listed as a part of them: `весы с датчиками`. */
  hosts: z.array(text).default([]),
  /** Parts and fittings of vehicles: beside a vehicle's name they say for which it is. */
  vehicleParts: z.array(text).default([]),
  /** Goods that are often called after brands of other goods: `семена «Феррари»`. */
  namesakes: z.array(text).default([]),
  /** Printed matter: a brand or a good in it is what it tells of. */
  printed: z.array(text).default([]),
  /** Names that say nothing about the goods. */
  vague: z.array(text),
  /** Components that no list names: a maker's name beside them proves nothing. */
  unlistedParts: z.array(text),
  /** Stems of part numbers of such components: RC0603…, CRCW…, SRN…. */
  unlistedStems: z.array(z.string().regex(/^[A-Z0-9]{2,}$/)).default([]),
  /** Ordinary words that the dictionaries lack (places, Kazakh): they are themselves, never a slip of a term. */
  ordinary: z.array(text).default([]),
  /** Ordinary Chinese words in which a trade term could be seen across a boundary (卡车床单 holds 车床). */
  chinese: z.array(text),
});
export type ContextWords = z.infer<typeof contextWordsSchema>;

export const catalogueSchema = z.object({
  version: z.string().regex(/^\d{4}\.\d{2}\.\d+$/),
  issued: z.iso.date(),
  bases: z.array(basisSchema),
  categories: z.array(categorySchema),
  brands: z.array(brandSchema),
  makers: z.array(makerSchema),
  headings: z.array(headingSchema),
  contextWords: contextWordsSchema,
  /** Chinese term → its romanisation without tones or spaces, as declarants type it. */
  pinyin: z.record(z.string(), z.string().regex(/^[a-z]+$/)).default({}),
});
export type Catalogue = z.infer<typeof catalogueSchema>;
