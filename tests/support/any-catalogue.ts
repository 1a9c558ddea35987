import fc from "fast-check";
import {
  type Catalogue,
  catalogueSchema,
  FUZZY_FROM,
  GROUPS,
  LANGUAGES,
  PROVENANCES,
  TERM_RULES,
} from "../../shared/schemas/catalogue.ts";

/** Texts that tables lose first: separators, quotes, escapes, line ends, formulas, other alphabets. */
const NASTY = [
  "a|b",
  "\\",
  "\\u0041",
  "_x000D_",
  "=1+1",
  "'=x",
  "-",
  '"',
  "a\r\nb",
  "a\tb",
  "\u0001x",
  "007",
  "1e5",
  "да",
  "电机",
  "😀",
  "true",
  "valueOf",
  "__proto__",
];
const text = fc
  .oneof(
    fc.constantFrom(...NASTY),
    fc.string({ unit: "binary", maxLength: 12 }),
    fc.string({ maxLength: 12 }),
  )
  .filter((value) => value.trim() !== "");
const texts = fc.array(text, { maxLength: 3 });
const localized = fc.record({ ru: text, kk: text, en: text });
const ids = (most: number) =>
  fc.uniqueArray(fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,4})?$/), { minLength: 1, maxLength: most });
const codes = fc.array(fc.stringMatching(/^(\d{2}|\d{4,10})$/), { maxLength: 3 });
const positive = fc.double({ min: 0.01, max: 1e9, noNaN: true });
const provenance = fc.constantFrom(...PROVENANCES);
const country = fc.stringMatching(/^[A-Z]{2}$/);
const term = fc.record(
  {
    text,
    rule: fc.constantFrom(...TERM_RULES),
    fuzzyFrom: fc.integer({ min: FUZZY_FROM.least, max: FUZZY_FROM.most }),
    kind: fc.constantFrom("name", "slang", "abbreviation", "model"),
    with: texts,
    weak: fc.boolean(),
  },
  { requiredKeys: ["text", "rule", "kind", "with", "weak"] },
);
const terms = fc.record(
  Object.fromEntries(LANGUAGES.map((language) => [language, fc.array(term, { maxLength: 3 })])),
);
const optional = { requiredKeys: [] };

const card = fc.record(
  {
    looks: localized,
    confusedWith: localized,
    ask: localized,
    papers: localized,
    valuePerKg: fc.record({ min: positive, max: positive }),
  },
  { requiredKeys: ["looks", "confusedWith", "ask"] },
);

const contextWords = fc.record({
  negation: texts,
  negationAfter: texts,
  holding: texts,
  included: texts,
  purpose: texts,
  purposeAfter: texts,
  accessories: texts,
  fittings: texts,
  heads: texts,
  hosts: texts,
  vehicleParts: texts,
  namesakes: texts,
  printed: texts,
  vague: texts,
  unlistedParts: texts,
  chinese: texts,
});

const pick = <T>(values: readonly T[]) => fc.constantFrom(...values);
const each = <T>(values: readonly string[], entry: (id: string) => fc.Arbitrary<T>) =>
  fc.tuple(...values.map(entry));

/** Any catalogue that the schemas and the references allow, small. */
export const anyCatalogue: fc.Arbitrary<Catalogue> = fc
  .record({ bases: ids(2), categories: ids(3), brands: ids(2), makers: ids(2) })
  .chain((names) =>
    fc.record({
      version: fc.constantFrom("2026.01.1", "2027.12.45"),
      issued: fc.constant("2026-11-01"),
      bases: each(names.bases, (id) =>
        fc
          .tuple(
            fc.record({
              id: fc.constant(id),
              list: text,
              jurisdiction: text,
              reference: text,
              advisory: fc.boolean(),
              provenance,
              title: localized,
            }),
            fc.record(
              { effective: fc.constant("2025-01-31"), citation: localized, note: localized },
              optional,
            ),
          )
          .map(([must, may]) => ({ ...must, ...may })),
      ),
      categories: each(names.categories, (id) =>
        fc
          .tuple(
            fc.record({
              id: fc.constant(id),
              group: fc.constantFrom(...GROUPS),
              title: fc.record({ ru: text, kk: text, en: text, zh: text }),
              headings: codes,
              listed: codes,
              bases: fc.subarray(names.bases, { minLength: 1 }),
              terms,
              not: texts,
              card,
              provenance,
            }),
            fc.record(
              { valueLimit: fc.record({ amount: positive, currency: fc.constantFrom("EUR", "USD") }) },
              optional,
            ),
          )
          .map(([must, may]) => ({ ...must, ...may })),
      ),
      brands: each(names.brands, (id) =>
        fc.record({
          id: fc.constant(id),
          name: text,
          spellings: texts,
          country,
          category: pick(names.categories),
          headings: codes.filter((found) => found.length > 0),
          rule: fc.constantFrom("fuzzy", "exact", "context"),
          with: texts,
          provenance,
        }),
      ),
      makers: each(names.makers, (id) =>
        fc.record({
          id: fc.constant(id),
          name: text,
          spellings: texts,
          country,
          listed: fc.constantFrom("mostly", "partly", "rarely"),
          category: pick(names.categories),
          rule: fc.constantFrom("fuzzy", "exact", "context"),
          families: fc.array(
            fc.record({
              stem: fc.stringMatching(/^[A-Z0-9]{2,6}$/),
              min: fc.integer({ min: 1, max: 12 }),
              category: pick(names.categories),
            }),
            { maxLength: 3 },
          ),
          provenance,
        }),
      ),
      headings: fc
        .uniqueArray(fc.stringMatching(/^\d{4}$/), { maxLength: 3 })
        .chain((found) =>
          each(found, (heading) => fc.record({ heading: fc.constant(heading), title: localized })),
        ),
      contextWords,
      pinyin: fc.dictionary(text, fc.stringMatching(/^[a-z]{1,6}$/), { maxKeys: 3 }),
    }),
  )
  .map((catalogue) => catalogueSchema.parse(catalogue));
