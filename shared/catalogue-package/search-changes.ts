import { fold } from "../catalogue-search/fold.ts";
import type { Change, FieldChange } from "./change.ts";
import { type Titles, titlesOfRow } from "./titles.ts";

/**
 * The changes in which every word of the text stands somewhere, whatever its case; all for an empty text.
 * @param titles by which a change is found too: of its entry, and of the category or maker that it belongs to
 */
export function searchChanges(
  changes: readonly Change[],
  text: string,
  titles: Titles = new Map(),
): Change[] {
  const words = fold(text).split(/\s+/u).filter(Boolean);
  if (words.length === 0) return [...changes];
  return changes.filter((change) => {
    const haystack = fold(searchable(change, titles));
    return words.every((word) => haystack.includes(word));
  });
}

const searchable = (change: Change, titles: Titles): string => {
  const { kind, type, id, of, language, name, fields } = change;
  const named = titlesOfRow(change, titles).flatMap(({ title }) => Object.values(title));
  return [kind, type, id, of, language, name, ...named, ...fields.flatMap(fieldText)].join("\n");
};

const fieldText = ({ before = [], after = [] }: FieldChange): string[] => [before, after].flat().map(String);
