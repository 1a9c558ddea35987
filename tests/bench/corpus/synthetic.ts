import {
  type Brand,
  type Category,
  type Group,
  LANGUAGES,
  type Language,
  type Localized,
  type Term,
} from "../../../shared/schemas/catalogue.ts";
import type { Random } from "../../support/random.ts";
import { type Meaning, NOUNS, PREFIXES, QUALITIES } from "./goods.ts";
import { firmName, modelCode } from "./names.ts";

/** Terms of a category by language, about as the real catalogue has them. */
const TERMS_PER_LANGUAGE = { ru: 20, kk: 8, en: 18, zh: 9 } as const satisfies Record<Language, number>;
const MODELS = 6;
const NEGATIVE_PHRASES = 15;
/** How many of a hundred terms allow edits, in the real catalogue. */
const FUZZY_SHARE = 0.75;

const inAll = (text: string): Localized => ({ ru: text, kk: text, en: text });
const word = (meaning: Meaning, language: Language): string => meaning[language];

/** `гидроклапан`, `thermohydrovalve`: a word that no dictionary holds and everybody understands. */
function compound(noun: Meaning, random: Random): Meaning {
  const prefixes =
    random.next() < 0.4 ? [random.pick(PREFIXES)] : [random.pick(PREFIXES), random.pick(PREFIXES)];
  const join = (language: Language): string =>
    [...prefixes, noun].map((part) => word(part, language)).join("");
  return { ru: join("ru"), kk: join("kk"), en: join("en"), zh: join("zh") };
}

function phrase(noun: Meaning, language: Language, random: Random): string {
  const name = word(compound(noun, random), language);
  if (random.next() < 0.25) return name;
  const quality = word(random.pick(QUALITIES), language);
  if (language === "zh") return quality + name;
  return language === "ru" ? `${name} ${quality}` : `${quality} ${name}`;
}

/** A made-up good as a paper may name it, in any of the languages. */
export const syntheticGood = (random: Random): string =>
  phrase(random.pick(NOUNS), random.pick(LANGUAGES), random);

const term = (text: string, rule: Term["rule"]): Term => ({
  text,
  rule,
  kind: "name",
  with: [],
  weak: false,
});

function termsOf(noun: Meaning, language: Language, random: Random): Term[] {
  return Array.from({ length: TERMS_PER_LANGUAGE[language] }, () =>
    term(phrase(noun, language, random), random.next() < FUZZY_SHARE ? "fuzzy" : "exact"),
  );
}

const modelTerm = (random: Random): Term => ({
  ...term(`${firmName(random).latin} ${modelCode(random)}`, "exact"),
  kind: "model",
});

/** What a made-up entry takes from the real catalogue. */
export interface RealParts {
  readonly basis: string;
  readonly headings: readonly string[];
}

/** A category of made-up goods. It lists no codes: every code of the nomenclature would soon be listed. */
export function syntheticCategory(
  id: string,
  group: Group,
  { basis, headings }: RealParts,
  random: Random,
): Category {
  const noun = random.pick(NOUNS);
  const title = compound(noun, random);
  return {
    id,
    group,
    title,
    headings: [random.pick(headings), random.pick(headings)],
    listed: [],
    bases: [basis],
    terms: {
      ru: termsOf(noun, "ru", random),
      kk: termsOf(noun, "kk", random),
      en: [...termsOf(noun, "en", random), ...Array.from({ length: MODELS }, () => modelTerm(random))],
      zh: termsOf(noun, "zh", random),
    },
    not: Array.from(
      { length: NEGATIVE_PHRASES },
      () => `${phrase(noun, "ru", random)} ${word(random.pick(NOUNS), "ru")}`,
    ),
    card: { looks: inAll(title.en), confusedWith: inAll(title.en), ask: inAll(title.en) },
    provenance: "check",
  };
}

const BRAND_RULES = ["exact", "exact", "fuzzy", "context"] as const;

export function syntheticBrand(id: string, category: string, { headings }: RealParts, random: Random): Brand {
  const { latin, cyrillic, han } = firmName(random);
  const noun = random.pick(NOUNS);
  const rule = random.pick(BRAND_RULES);
  return {
    id,
    name: latin,
    spellings: [cyrillic, han],
    country: "DE",
    category,
    headings: [random.pick(headings), random.pick(headings)],
    rule,
    with: rule === "context" ? [noun.ru, noun.en] : [],
    provenance: "check",
  };
}
