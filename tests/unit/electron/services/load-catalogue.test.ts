import { expect, test } from "vitest";
import { sha256 } from "../../../../electron/log-keys/crypto.ts";
import { categoryCard } from "../../../../electron/services/category-card.ts";
import { digestOf, loadCatalogue } from "../../../../electron/services/load-catalogue.ts";
import { summariseCatalogue } from "../../../../electron/services/summarise-catalogue.ts";
import { storedEntriesAfter } from "../../../../electron/store/queries/log-entry.ts";
import { canonicalJson } from "../../../../shared/log/canonical-json.ts";
import { catalogueSchema } from "../../../../shared/schemas/catalogue.ts";
import { setUp } from "../../../support/decisions.ts";
import { testDesk } from "../../../support/desk.ts";
import { smallCatalogue } from "../../../support/small-catalogue.ts";

test("the shipped catalogue is stored at the first start and read from the store at the next", () => {
  const desk = testDesk();
  const first = loadCatalogue(desk, smallCatalogue());
  expect(first).toEqual({ catalogue: smallCatalogue(), sha256: digestOf(smallCatalogue()) });
  expect(loadCatalogue(desk, smallCatalogue())).toEqual(first);
  expect(storedEntriesAfter(desk.db, 0, 10)).toEqual([]);
});

test("a newer one takes its place and is entered in the log", () => {
  const desk = testDesk();
  loadCatalogue(desk, smallCatalogue());
  setUp(desk);
  const newer = smallCatalogue({ version: "2026.02.1" });
  expect(loadCatalogue(desk, newer).catalogue.version).toBe("2026.02.1");
  expect(storedEntriesAfter(desk.db, 2, 10)).toMatchObject([
    { kind: "catalogue-loaded", payload: { version: "2026.02.1", sha256: digestOf(newer) } },
  ]);
});

test("an older one does not, nor another one under the same version", () => {
  const desk = testDesk();
  const { sha256 } = loadCatalogue(desk, smallCatalogue({ version: "2026.02.1" }));
  expect(loadCatalogue(desk, smallCatalogue()).sha256).toBe(sha256);
  expect(loadCatalogue(desk, smallCatalogue({ version: "2026.02.1", brands: [] })).sha256).toBe(sha256);
});

test("a category's card has the lists it stands on, and what its codes say", () => {
  const catalogue = smallCatalogue();
  const [category] = catalogue.categories;
  const same = (text: string) => ({ ru: text, kk: text, en: text });
  expect(categoryCard(catalogue, category?.id ?? "")).toEqual({
    category,
    bases: catalogue.bases,
    headings: [{ code: "8542", title: same("8542") }],
    listed: [{ code: "854239", title: same("8542") }],
  });
  expect(() => categoryCard(catalogue, "no-such")).toThrow(expect.objectContaining({ code: "not-found" }));
});

test("the summary counts terms over all languages", () => {
  const catalogue = smallCatalogue({
    categories: smallCatalogue().categories.slice(0, 1),
    brands: [],
    makers: [],
  });
  const { ru, kk, en, zh } = catalogue.categories[0]?.terms ?? { ru: [], kk: [], en: [], zh: [] };
  expect(summariseCatalogue(catalogue)).toMatchObject({
    version: "2026.01.1",
    categories: 1,
    brands: 0,
    makers: 0,
    terms: ru.length + kk.length + en.length + zh.length,
    headings: catalogue.headings.length,
  });
});

/** Of the programs that are in use; whatever list is added later is no part of what they sealed. */
const SEALED_FROM_THE_START = [
  "negation",
  "negationAfter",
  "holding",
  "included",
  "purpose",
  "purposeAfter",
  "depictedBefore",
  "depictedAfter",
  "accessories",
  "fittings",
  "hosts",
  "namesakes",
  "printed",
  "vague",
  "unlistedParts",
  "unlistedStems",
  "ordinary",
  "chinese",
];

test("a catalogue that an earlier program sealed, which did not know some of its lists, is as it was sealed", () => {
  const { contextWords, ...catalogue } = smallCatalogue();
  const entries = Object.entries(contextWords);
  const known = Object.fromEntries(entries.filter(([list]) => SEALED_FROM_THE_START.includes(list)));
  const sealed = sha256(canonicalJson({ ...catalogue, contextWords: known }));
  const read = catalogueSchema.parse({ ...catalogue, contextWords: known });
  expect(digestOf(read)).toBe(sealed);
  const more = { ...read, contextWords: { ...read.contextWords, heads: ["футболка"] } };
  expect(digestOf(more)).not.toBe(sealed);
});
