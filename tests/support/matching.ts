import { createMatcher, type Matcher } from "../../shared/matching/matcher.ts";
import type { Catalogue } from "../../shared/schemas/catalogue.ts";
import type { DeclaredLine } from "../../shared/schemas/line.ts";
import type { LineScreening, Match } from "../../shared/schemas/screening.ts";
import { realLexicon } from "./lexicon.ts";
import { smallCatalogue } from "./small-catalogue.ts";

export type ScreenText = (
  description: string,
  rest?: Omit<Partial<DeclaredLine>, "description">,
) => LineScreening;

/** A matcher over the small catalogue (or another) and the real dictionaries. */
export const testMatcher = async (catalogue: Catalogue = smallCatalogue()): Promise<Matcher> =>
  createMatcher(catalogue, await realLexicon());

export async function textScreener(catalogue?: Catalogue): Promise<ScreenText> {
  const matcher = await testMatcher(catalogue);
  return (description, rest = {}) => matcher.screen({ id: "1", ...rest, description });
}

/** `text` cut into pieces of these lengths. */
export const piecesOf = (text: string, lengths: readonly number[]): string[] =>
  lengths.map((length, i) => {
    const start = lengths.slice(0, i).reduce((sum, before) => sum + before, 0);
    return text.slice(start, start + length);
  });

/** Categories of the matches, best first; those of brands and makers with the name behind. */
export const found = ({ matches }: Pick<LineScreening, "matches">): string[] => matches.map(nameOf);
export const lowered = ({ lowered: matches }: Pick<LineScreening, "lowered">): string[] =>
  matches.map(nameOf);

const nameOf = ({ category, brand }: Match): string =>
  brand === undefined ? category : `${category}:${brand}`;

/** The match of one category (and brand), shown or lowered. */
export const matchOf = ({ matches, lowered: low }: LineScreening, name: string): Match | undefined =>
  [...matches, ...low].find((match) => nameOf(match) === name);
