import type { Catalogue, Localized } from "../schemas/catalogue.ts";
import type { ChangeTitle } from "../schemas/catalogue-view.ts";
import type { Change } from "./change.ts";

/** Titles by kind and id: of two catalogues, so that what is there no more has its name still. */
export type Titles = ReadonlyMap<string, ChangeTitle>;

/** @param catalogues where both hold an entry, the later one names it */
export function titlesOf(...catalogues: readonly Catalogue[]): Titles {
  return new Map(catalogues.flatMap((catalogue) => [...titlesIn(catalogue)].map((one) => [keyOf(one), one])));
}

function* titlesIn({ bases, categories, makers, headings }: Catalogue): Generator<ChangeTitle> {
  for (const { id, title } of bases) yield { kind: "basis", id, title };
  for (const { id, title } of categories) yield { kind: "category", id, title: inThree(title) };
  for (const { id, name } of makers) yield { kind: "maker", id, title: { ru: name, kk: name, en: name } };
  for (const { heading: id, title } of headings) yield { kind: "heading", id, title };
}

const inThree = ({ ru, kk, en }: Localized): Localized => ({ ru, kk, en });

type Named = Pick<ChangeTitle, "kind" | "id">;
const keyOf = ({ kind, id }: Named): string => `${kind} ${id}`;

/** The titles of all that these changes speak of by its id, each once. */
export function titlesFor(changes: readonly Change[], titles: Titles): ChangeTitle[] {
  const keys = new Set(
    changes.flatMap((change) => [...namedBy(change), ...namedInFields(change)]).map(keyOf),
  );
  return [...keys].flatMap((key) => titles.get(key) ?? []);
}

/** The titles of the changed entry, and of the one that it belongs to. */
export const titlesOfRow = (change: Change, titles: Titles): ChangeTitle[] =>
  namedBy(change).flatMap((named) => titles.get(keyOf(named)) ?? []);

function namedBy({ kind, id, of = "" }: Change): Named[] {
  if (kind === "term") return [{ kind: "category", id: of }];
  if (kind === "family") return [{ kind: "maker", id: of }];
  return kind === "category" || kind === "basis" || kind === "heading" ? [{ kind, id }] : [];
}

const REFERENCES: Readonly<Record<string, ChangeTitle["kind"]>> = { category: "category", bases: "basis" };

function namedInFields({ fields }: Change): Named[] {
  return fields.flatMap(({ field, before = [], after = [] }) => {
    const kind = REFERENCES[field];
    return kind ? [before, after].flat().map((id) => ({ kind, id: String(id) })) : [];
  });
}
