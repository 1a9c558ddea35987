import { type Catalogue, type Group, LANGUAGES, type Language } from "../schemas/catalogue.ts";

/** A language, or `names`: names in Latin letters and stems of part numbers, which are the same in every language. */
export const TERM_LANGUAGES = [...LANGUAGES, "names"] as const;
type TermLanguage = (typeof TERM_LANGUAGES)[number];

/** One wording that the catalogue is matched by, as it was written: no generated spelling is counted. */
interface WrittenTerm {
  readonly language: TermLanguage;
  readonly group: Group;
}

/** Terms of categories, names and spellings of brands and makers, stems of part families. */
export function* writtenTerms({ categories, brands, makers }: Catalogue): Generator<WrittenTerm> {
  const groups = new Map(categories.map(({ id, group }) => [id, group]));
  const groupOf = (category: string): Group => {
    const group = groups.get(category);
    if (group === undefined) throw new Error(`no category ${category}`);
    return group;
  };
  for (const { group, terms } of categories)
    for (const language of LANGUAGES) yield* terms[language].map(() => ({ language, group }));
  for (const { name, spellings, category } of [...brands, ...makers])
    for (const spelling of [name, ...spellings])
      yield { language: languageOfName(spelling), group: groupOf(category) };
  for (const { families } of makers)
    for (const { category } of families) yield { language: "names", group: groupOf(category) };
}

function languageOfName(name: string): Language | "names" {
  if (/\p{Script=Han}/u.test(name)) return "zh";
  if (/[әғқңөұүһі]/iu.test(name)) return "kk";
  return /\p{Script=Cyrillic}/u.test(name) ? "ru" : "names";
}
