import { fold } from "../catalogue-search/fold.ts";
import type { Change, FieldChange } from "./change.ts";

/** The changes in which every word of the text stands somewhere, whatever its case; all for an empty text. */
export function searchChanges(changes: readonly Change[], text: string): Change[] {
  const words = fold(text).split(/\s+/u).filter(Boolean);
  return changes.filter((change) => {
    const haystack = fold(searchable(change));
    return words.every((word) => haystack.includes(word));
  });
}

const searchable = ({ kind, type, id, of, language, name, fields }: Change): string =>
  [kind, type, id, of, language, name, ...fields.flatMap(fieldText)].join("\n");

const fieldText = ({ before = [], after = [] }: FieldChange): string[] => [before, after].flat().map(String);
