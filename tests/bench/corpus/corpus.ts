import type { Brand, Catalogue, Category, Group, Maker, Term } from "../../../shared/schemas/catalogue.ts";
import { LANGUAGES } from "../../../shared/schemas/catalogue.ts";
import { createRandom, type Random } from "../../support/random.ts";
import { syntheticBrand, syntheticCategory } from "./synthetic.ts";

/** A term as an engine that knows only text sees it. */
export interface BenchTerm {
  readonly text: string;
  readonly group: Group;
  /** Names its good whatever stands around it. Peers ignore the others: they know no context and no value. */
  readonly alone: boolean;
}

/** One catalogue, in full for Beket and as a list of terms for all others. */
export interface Corpus {
  readonly catalogue: Catalogue;
  readonly terms: readonly BenchTerm[];
}

const SEED = 20_250_601;
/** Of the terms added, how many are names of firms with their spellings. */
const BRAND_SHARE = 0.3;

/** The names of goods, brands and makers. Negative phrases are left out: only Beket knows what to do with them. */
export function termsOf(catalogue: Catalogue): BenchTerm[] {
  const groups = new Map(catalogue.categories.map(({ id, group }) => [id, group]));
  const namesOf = ({ name, spellings, category }: Brand | Maker, alone: boolean): BenchTerm[] => {
    const group = groups.get(category);
    return group === undefined ? [] : [name, ...spellings].map((text) => ({ text, group, alone }));
  };
  return [
    ...catalogue.categories.flatMap(({ terms, group }) =>
      LANGUAGES.flatMap((language) =>
        terms[language].map(({ text, rule }) => ({
          text,
          group,
          alone: rule !== "context" && rule !== "value",
        })),
      ),
    ),
    ...catalogue.brands.flatMap((brand) => namesOf(brand, brand.rule !== "context")),
    ...catalogue.makers.flatMap((maker) =>
      namesOf(maker, maker.rule !== "context" && maker.listed === "mostly"),
    ),
  ];
}

/** The real catalogue with about `size` terms: a seeded part of it, or all of it and made-up goods beside. */
export function corpusOf(real: Catalogue, size: number): Corpus {
  const own = termsOf(real).length;
  if (size === own) return { catalogue: real, terms: termsOf(real) };
  const random = createRandom(SEED + size);
  const catalogue = size < own ? partOf(real, size / own, random) : extend(real, size - own, random);
  return { catalogue, terms: termsOf(catalogue) };
}

/** Keeps each term, phrase and name with the same chance, so that the part is like the whole. */
function partOf(real: Catalogue, share: number, random: Random): Catalogue {
  const some = <T>(items: readonly T[]): T[] => items.filter(() => random.next() < share);
  const categories = real.categories.map(({ terms, not, ...rest }) => ({
    ...rest,
    terms: {
      ru: some(terms.ru),
      kk: some(terms.kk),
      en: some(terms.en),
      zh: some(terms.zh),
    } satisfies Category["terms"],
    not: some(not),
  }));
  return { ...real, categories, brands: some(real.brands), makers: some(real.makers) };
}

const count = (terms: Readonly<Record<string, readonly Term[]>>): number =>
  Object.values(terms).reduce((sum, list) => sum + list.length, 0);

function extend(real: Catalogue, more: number, random: Random): Catalogue {
  const groups = real.categories.map(({ group }) => group);
  const parts = { basis: real.bases[0]?.id ?? "", headings: real.headings.map(({ heading }) => heading) };
  const categories: Category[] = [];
  let added = 0;
  for (; added < more * (1 - BRAND_SHARE); added += count(categories.at(-1)?.terms ?? {}))
    categories.push(syntheticCategory(`synthetic-${categories.length}`, random.pick(groups), parts, random));
  const brandCategories = real.categories.filter(({ group }) => group === "brands").map(({ id }) => id);
  const brands = Array.from({ length: Math.max(0, Math.ceil((more - added) / 3)) }, (_, index) =>
    syntheticBrand(`synthetic-brand-${index}`, random.pick(brandCategories), parts, random),
  );
  return { ...real, categories: [...real.categories, ...categories], brands: [...real.brands, ...brands] };
}
